import type { SportWords } from "../words.ts";

/** Polish. */
export const polish: SportWords = {
  within: {
    running:
      "bieg, biegi, bieganie, biegać, bieżnia, bieg na bieżni, bieganie na bieżni, bieg terenowy, bieg przełajowy, bieg trailowy, trail, bieg górski, bieg wirtualny, wirtualny bieg, bieg na orientację, bieg z przeszkodami, bieganie w terenie, bieganie w pomieszczeniu, trucht, jogging, bieg uliczny, bieganie po bieżni",
    walking:
      "chód, chodzenie, spacer, marsz, chodziarstwo, nordic walking, rakiety śnieżne, spacerowanie, szybki marsz, chodzenie w rakietach śnieżnych",
    hiking:
      "wędrówka, piesza wędrówka, wycieczka piesza, turystyka piesza, turystyka górska, wspinaczka górska, trekking, piesze wędrówki, wędrówki piesze, alpinizm",
    cycling:
      "rower, jazda rowerem, jazda na rowerze, kolarstwo, kolarstwo górskie, kolarstwo szosowe, rower górski, rower elektryczny, rower stacjonarny, jazda wirtualna, wirtualna jazda, rowerem, jazda rowerowa, rowerowa, kolarstwo przełajowe, kolarstwo torowe, przejażdżka, rower ręczny, rower szosowy, welomobil, jazda gravelowa, e rower",
    swimming:
      "pływanie, pływać, pływanie w basenie, pływanie na otwartych wodach, otwarte wody, basen, pływanie na basenie, pływanie w wodach otwartych",
    skiing:
      "narciarstwo, narty, nartach, narciarstwo biegowe, biegi narciarskie, narciarskie, narciarski, narciarstwo alpejskie, biegówki, skitury, nartorolki, snowboard, narciarstwo zjazdowe, narciarstwo klasyczne, bieganie na nartach, narciarstwo przełajowe",
    skating:
      "łyżwy, łyżwiarstwo, jazda na łyżwach, rolki, jazda na rolkach, wrotki, deskorolka, łyżworolki, łyżwach, rolkach",
    rowing:
      "wioślarstwo, wiosłowanie, ergometr wioślarski, wioślarz, wiosłowanie w pomieszczeniu, wirtualne wioślarstwo, wioślarski",
    paddling:
      "kajak, kajakarstwo, kajaki, kanadyjka, kanu, sup, spływ kajakowy, pływanie kajakiem, kajakiem",
    sailing: "żeglarstwo, żeglowanie, łódź, jacht",
    surfing: "surfing, surfowanie, windsurfing, kitesurfing, narty wodne",
    diving: "nurkowanie, snorkeling, nurkowanie swobodne",
    climbing:
      "wspinaczka, wspinanie, wspinaczka skałkowa, bouldering, ścianka wspinaczkowa, wspinaczka w pomieszczeniu",
    golf: "golf",
    "racket-sport": "tenis, tenis stołowy, badminton, squash, sporty rakietowe",
    "ball-game":
      "piłka nożna, koszykówka, siatkówka, piłka ręczna, hokej, sport drużynowy, sporty drużynowe, piłka",
    "martial-arts": "boks, sztuki walki, szermierka, zapasy",
    dancing: "taniec, tańce",
    "horse-riding": "jazda konna, konna, jeździectwo, koń, konno",
    wheelchair: "wózek inwalidzki, wózek, wózku, wózku inwalidzkim",
    strength:
      "trening siłowy, siłownia, siłowy, podnoszenie ciężarów, ćwiczenia siłowe, trening z ciężarami",
    fitness:
      "orbitrek, trenażer eliptyczny, wchodzenie po schodach, schody, stepper, skakanka, gimnastyka, rozciąganie, trening interwałowy o wysokiej intensywności, po schodach, steper",
    breathing: "oddychanie, ćwiczenia oddechowe, medytacja",
    flying: "lot, latanie, paralotniarstwo, lotniarstwo, spadochroniarstwo",
    driving:
      "jazda samochodem, samochód, motocykl, jazda motocyklem, motocross, skuter śnieżny, motocyklem, samochodem",
    multisport: "triathlon, duathlon, multisport, multidyscyplinarne",
    transition: "zmiana, strefa zmian",
    another: "polowanie, myślistwo, wędkarstwo, łowienie ryb, strzelectwo, łucznictwo",
  },
  alone: {
    fitness:
      "trening, ćwiczenie, ćwiczenia, cardio, kardio, fitness, sprzęt fitness, mobilność, trening cardio, trening kardio",
  },
};
