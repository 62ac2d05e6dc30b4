/** Lines of everyday words, the labels that have the thing, and those that contradict the wish: "ship; raft | Sailing; Naval" or "no spiders | | Horror". */
export type WordTable = readonly string[];
