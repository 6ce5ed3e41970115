import type { SportWords } from "./words.ts";

/**
 * English, and the names in code of the FIT profile, Garmin Connect and Strava, which are English too. Those of one
 * kind of watch or site are many words of a few: "trail_running", "VirtualRun" and "Track Run" each hold one of these.
 */
export const english: SportWords = {
  within: {
    running:
      "run, runs, running, runner, jog, jogging, treadmill, trailrun, trailrunning, trail run, orienteering, parkrun, canicross, run walk, walk run",
    walking:
      "walk, walks, walking, indoor walking, racewalking, race walking, speed walking, nordic walking, snowshoe, snowshoes, snowshoeing, snow shoe, stroller walk, dog walking",
    hiking:
      "hike, hikes, hiking, mountaineering, trekking, trek, rucking, ruck, backpacking, via ferrata",
    cycling:
      "bike, bikes, biking, bicycle, bicycling, ride, cycle, cycling, cyclocross, cyclo cross, bmx, mtb, velomobile, handcycle, handcycling, hand cycling, handbike, ebike, ebikeride, virtualride, spinning, spin, indoor cycling, peloton, mountain biking, mountain enduro, mountain downhill, gravel cycling, e bike fitness, e bike mountain, e bike enduro, recumbent",
    swimming:
      "swim, swims, swimming, lap swimming, open water swimming, openwater swimming, pool swim",
    skiing:
      "ski, skis, skiing, skier, snowboard, snowboarding, nordicski, nordic ski, backcountryski, backcountry, alpineski, alpine ski, rollerski, roller ski, rollerskis, roller skiing, ski touring, telemark, skate skiing, indoor skiing, cross country skiing, snowkiting, ski running",
    skating:
      "skate, skates, skating, iceskate, ice skating, inlineskate, inline skating, inline, rollerblade, rollerblading, roller skating, rollerskating, skateboard, skateboarding, longboard",
    rowing:
      "row, rows, rowing, virtualrow, indoor rowing, indoor rower, rowing machine, ergometer rowing",
    paddling:
      "paddle, paddling, kayak, kayaking, canoe, canoeing, sup, paddleboard, paddleboarding, stand up paddle, stand up paddling, stand up paddleboarding, rafting, whitewater, dragon boat",
    sailing: "sail, sails, sailing, boating, sail race, trolling motor, yachting, marine, boat",
    surfing:
      "surf, surfing, surfer, windsurf, windsurfing, kitesurf, kitesurfing, kiteboarding, wakeboard, wakeboarding, wakesurfing, wakesurf, water skiing, waterskiing, water ski, water tubing, bodyboarding, wingfoil, wing foiling, kite surfing",
    diving: "diving, scuba, snorkeling, snorkelling, freediving, apnea, apnea hunting, pool apnea",
    climbing:
      "climb, climbing, bouldering, rock climbing, rockclimbing, indoor climbing, ice climbing",
    golf: "golf, golfing",
    "racket-sport":
      "tennis, table tennis, tabletennis, platform tennis, badminton, squash, racquetball, racketball, pickleball, padel, paddelball, paddleball, racket, racquet, racket sports, ping pong",
    "ball-game":
      "soccer, football, american football, basketball, baseball, softball, volleyball, beach volleyball, handball, cricket, rugby, hockey, field hockey, ice hockey, lacrosse, netball, futsal, team sport, team sports, water polo, floorball, bowling",
    "martial-arts":
      "boxing, kickboxing, martial arts, mixed martial arts, mma, karate, judo, taekwondo, jiu jitsu, fencing, wrestling, tai chi",
    dancing: "dance, dancing, zumba, ballet",
    "horse-riding": "horse, horse riding, horseback, horseback riding, horseriding, equestrian",
    wheelchair:
      "wheelchair, wheelchair push, push walk, push run, para sport, para sports, wheel chair",
    strength:
      "strength, strength training, weights, weight training, weighttraining, weightlifting, weight lifting, powerlifting, crossfit, cross fit, gym, core training, bodyweight, kettlebell, calisthenics",
    yoga: "yoga, pilates, barre",
    fitness:
      "elliptical, trucker workout, crosstrainer, cross trainer, hiit, high intensity interval training, stairstepper, stair stepper, stair climbing, stair climber, stairmaster, stepper, jump rope, jumping rope, rope skipping, skipping rope, floor climbing, aerobics, aqua jogging, aquajogging, pool running, aqua running, water running, trampoline, gymnastics, stretching",
    breathing: "breathing, breathwork, meditation, mindfulness, health snapshot, sauna",
    flying:
      "flying, fly, hang gliding, hanggliding, paragliding, paraglide, paramotor, sky diving, skydiving, wingsuit, jumpmaster, rc drone, drone, parachuting, gliding",
    driving:
      "driving, drive, motorcycling, motorcycle, motorbike, motocross, atv, snowmobile, snowmobiling, auto racing, motor sports, motorsports, overland, rally, car, motor sport",
    multisport:
      "multisport, multi sport, triathlon, duathlon, aquathlon, brick, swimrun, swim run, adventure race, pool triathlon, bike run",
    transition:
      "transition, bike to run transition, run to bike transition, swim to bike transition, swim to run transition",
    another:
      "hunting, fishing, shooting, archery, disc golf, frisbee, ultimate, ultimate disc, ultimate frisbee, geocaching, video gaming, gaming, esport, esports, tactical, grinding, offshore grinding, onshore grinding, sledding, curling, darts, billiards, incident detected, sleep, stop watch, physical therapy, gardening, hula hoop",
  },
  alone: {
    running:
      "trail, ultra, obstacle, obstacle course, ocr, cross country run, marathon, half marathon, parkrun race",
    walking: "casual walking, indoor wheelchair free walking",
    cycling: "road, gravel, mountain, downhill, commuting by bike, enduro, e biking",
    swimming: "open water, lap pool",
    skiing: "resort, winter sport, winter sports",
    surfing: "water sport, water sports",
    fitness:
      "fitness, fitness equipment, training, workout, workouts, exercise, cardio, indoor cardio, cardio training, indoor, mobility, functional training, circuit training, core, cross training, crosstraining, group exercise, flexibility, flexibility training, emom, amrap, tabata, interval training, cooldown, cool down, warm up, mixed cardio, bootcamp, boot camp",
    another: "assistance, safety, health monitoring, play, commuting",
  },
};
