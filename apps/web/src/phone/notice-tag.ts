/** One drink at a time on the screen of a phone: the next takes the place of the last. */
export const noticeTag = "next-drink";
