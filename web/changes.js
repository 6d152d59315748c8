// Whose change of a record came last, by the database's head: what two tabs may not write over each other.

import { imports, isImport } from "./chunks.js";

// A session is how one looked at it: the last tab wins.
const guarded = /^(draft|plan|before)\/|^desk$/;
export const isGuarded = (key) => guarded.test(key) || isImport(key);

// Of the keys there are: those that belong to the same response, or to the coordinator's desk.
export function belongsTo(key) {
    if (key === "desk" || isImport(key)) return (other) => other === "desk" || isImport(other);
    const id = key.slice(key.indexOf("/"));
    return (other) => guarded.test(other) && other.endsWith(id);
}

// Who changed it last, and when; imported files count as one.
export const changeOf = (head, key) => (isImport(key) ? head.imported?.seq : head.last[key]);
export const writerOf = (head, key) => (isImport(key) ? head.imported?.by : head.by[key]);
export const nameOf = (key) => (isImport(key) ? imports : key);
export const namesIn = (head) => [...Object.keys(head?.last ?? {}), ...(head?.imported ? [imports] : [])];

