import type { Muscle } from "@limber/core/cramps/model";

/** A runner in the stretch for a muscle, the muscle marked. */
export function Figure({ muscle }: { muscle: Muscle }) {
  return (
    <svg
      className="figure"
      viewBox="0 0 210 200"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M8 188h196" strokeWidth="3" />
      {poses[muscle]}
    </svg>
  );
}

const poses = {
  calf: (
    <>
      <path d="M196 14v174" strokeWidth="7" />
      <circle cx="150" cy="30" r="14" fill="currentColor" stroke="none" />
      <path d="M104 106 136 58" strokeWidth="19" />
      <path d="M138 62 166 80 190 66" strokeWidth="9" />
      <path d="M104 106 146 136 139 180h18" strokeWidth="13" />
      <path d="M104 106 70 144" strokeWidth="14" />
      <path d="M70 144 38 178h20" strokeWidth="12" />
      <path className="sore" d="M68 147 46 170" strokeWidth="19" />
      <path d="M24 176v-30m0 30-7-9m7 9 7-9" strokeWidth="3" />
    </>
  ),
  hamstring: (
    <>
      <circle cx="132" cy="44" r="14" fill="currentColor" stroke="none" />
      <path d="M70 100 116 66" strokeWidth="19" />
      <path d="M112 72 120 104 132 122" strokeWidth="9" />
      <path d="M70 100 66 142 58 180h18" strokeWidth="13" />
      <path d="M74 104 126 142 168 176" strokeWidth="13" />
      <path d="M168 178 178 158" strokeWidth="11" />
      <path className="sore" d="M84 112 118 136" strokeWidth="19" />
    </>
  ),
  quad: (
    <>
      <path d="M176 14v174" strokeWidth="7" />
      <circle cx="100" cy="28" r="14" fill="currentColor" stroke="none" />
      <path d="M98 104V58" strokeWidth="19" />
      <path d="M102 60 134 76 170 66" strokeWidth="9" />
      <path d="M98 104v76h20" strokeWidth="13" />
      <path d="M98 104 92 144 56 116 52 100" strokeWidth="13" />
      <path d="M94 62 74 90 56 104" strokeWidth="9" />
      <path className="sore" d="M97 112 93 138" strokeWidth="19" />
    </>
  ),
  foot: (
    <>
      <circle cx="76" cy="66" r="14" fill="currentColor" stroke="none" />
      <path d="M60 172 74 98" strokeWidth="19" />
      <path d="M62 176 112 132 148 176" strokeWidth="13" />
      <path d="M78 100 122 128 160 154" strokeWidth="9" />
      <path className="sore" d="M150 178 168 156" strokeWidth="16" />
      <path d="M188 176q6-14-4-28m0 0-2 11m2-11 9 6" strokeWidth="3" />
    </>
  ),
};
