// What is kept on this device. A write is "done" only when its transaction completed; whatever else happens
// is told by a code of `fault`, the write stays owed, and is tried again.
//
//   tell(code, sequence)        a write settled
//   tell(code)                  storage was lost: what was written may be gone
//   tell(changed, sequence, keys)   another tab has changed these: nothing of this write was kept
//   erased()                    everything is gone, as was asked for

import { append, replay, sumOfRecord } from "./journal.js";
import { isImport, keep, unpack } from "./chunks.js";
import {
    Copier, forgetAside, forgetCanary, forgetLeft, isBehind, keepPlace, leave, newestOf, putAside, readAside,
    readCanary, readCopies, readPlace, writeCanary,
} from "./copy.js";
import { codeOf, fault, newHead, open, transact } from "./database.js";

const patienceAfterFailure = [1000, 30000];   // ms: first, longest
const placeKey = "session";
const copyKey = "copy";   // taking it away forgets the copy that was put aside
// Two tabs may not write these over each other; a session is how one looked at it, and may.
const guarded = /^(draft|plan|before)\/|^desk$/;

// The bytes that C++ wrote (platform/bridge.h) → { erase, ops: [[key, bytes | null]] }
function parse(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoder = new TextDecoder();
    const [put, eraseAll] = [1, 3];
    const result = { erase: false, ops: [] };
    let at = 0;
    const piece = () => {
        const length = view.getUint32(at, true);
        at += 4 + length;
        return bytes.slice(at - length, at);
    };
    while (at < bytes.length) {
        const kind = view.getUint8(at);
        at += 1;
        if (kind === eraseAll) result.erase = true;
        else {
            const key = decoder.decode(piece());
            result.ops.push([key, kind === put ? piece() : null]);
        }
    }
    return result;
}

const pairs = (keys, values) => keys.map((key, index) => [key, values[index]]);

function readAll(transaction) {
    const found = {};
    const meta = transaction.objectStore("meta");
    for (const key of ["head", "pieces"])
        meta.get(key).onsuccess = ({ target }) => { found[key] = target.result; };
    for (const name of ["journal", "records", "chunks"]) {
        const store = transaction.objectStore(name);
        let keys = null;
        store.getAllKeys().onsuccess = ({ target }) => { keys = target.result; };
        store.getAll().onsuccess = ({ target }) => { if (keys) found[name] = pairs(keys, target.result); };
    }
    return found;
}

export class Store {
    #tell;
    #erased;
    #tab = newHead().id;
    #database = null;
    #id = null;            // of the database that holds what was written
    #seq = 0;
    #known = new Map();    // key → the change that this tab knows
    #index = new Map();    // key → number of its chunk
    #records = new Map();  // the small ones, as they are in the database
    #waiting = { erase: false, ops: new Map(), sequence: 0 };
    #running = new Set();
    #retry = null;
    #delay = 0;
    #askedToPersist = false;
    #copier = new Copier(() => ({ id: this.#id, seq: this.#seq, records: this.#records }));
    #idle = [];            // told when nothing is owed or running

    constructor(tell, erased = () => {}) {
        this.#tell = tell;
        this.#erased = erased;
    }

    // → { works, records: [[key, bytes]], rescue: [[key, bytes]], fault }. `rescue`: the second copy, when
    // the database holds less than it once did, or does not open.
    async open() {
        try {
            const found = await this.#read();
            const { head, damage, wiped } = found;
            const copies = await readCopies();
            const behind = isBehind(head, readCanary(), copies);
            const damaged = wiped || behind || damage.length > 0;
            if (damaged) {
                console.warn("storage is damaged", damage, { wiped, behind });
                await putAside(copies);
                await this.#repair(found, copies);
            }
            const aside = await readAside();
            const place = readPlace();
            const records = place ? found.records.filter(([key]) => key !== placeKey).concat([[placeKey, place]])
                : found.records;
            return {
                works: true, records, rescue: aside ? [...aside.records] : [],
                fault: damaged ? fault.damaged : fault.none,
            };
        } catch (problem) {
            this.#drop();
            const copy = await readAside() ?? newestOf(await readCopies());
            const rescue = copy ? [...copy.records] : [];
            return { works: false, records: [], rescue, fault: codeOf(problem, fault.refused) };
        }
    }

    // The records whose key `wanted` names, as they are now, whichever tab wrote them.
    async reread(wanted) {
        const { records } = await this.#read();
        return records.filter(([key]) => wanted(key));
    }

    async #read() {
        const wiped = await this.#reach();
        const found = await transact(this.#database, "readonly", (transaction, outcome) => {
            outcome.value = readAll(transaction);
        });
        // What was not heard of is not what is not there.
        if (Object.keys(found).length < 5) throw fault.blocked;
        const small = replay(found.head, found.journal, found.records);
        const large = unpack(found.pieces, found.chunks);
        const imports = [...small.records].filter(([key]) => isImport(key));   // as version 1 kept them
        for (const [key] of imports) small.records.delete(key);
        this.#id = found.head?.id ?? null;
        this.#seq = found.head?.seq ?? 0;
        this.#known = new Map(Object.entries(found.head?.last ?? {}));
        this.#records = small.records;
        this.#index = large.index;
        return {
            ...found, wiped, damage: [...small.damage, ...large.damage],
            records: [...small.records, ...imports, ...large.records],
        };
    }

    // What was read becomes all there is: whole again, and reported once.
    #repair({ head: old, pieces: oldPieces, chunks }, copies) {
        const head = old ?? newHead();
        head.seq = Math.max(head.seq, readCanary()?.seq ?? 0, ...copies.map((each) => each.seq)) + 1;
        Object.assign(head, { folded: head.seq, crc: 0, last: {}, by: {} });
        const good = new Set(this.#index.values());
        const pieces = Object.fromEntries(chunks.filter(([number]) => good.has(number))
            .map(([number, chunk]) => [number, chunk.crc]));
        return transact(this.#database, "readwrite", (transaction) => {
            const records = transaction.objectStore("records");
            transaction.objectStore("journal").clear();
            for (const [key, bytes] of this.#records) {
                head.last[key] = head.seq;
                records.put({ seq: head.seq, crc: sumOfRecord(key, bytes), bytes }, key);
            }
            for (const [number] of chunks)
                if (!good.has(number)) transaction.objectStore("chunks").delete(number);
            for (const key of Object.keys(old?.last ?? {}))
                if (!this.#records.has(key)) records.delete(key);
            transaction.objectStore("meta").put(head, "head");
            transaction.objectStore("meta").put(pieces, "pieces");
        }).then(() => this.#follow(head, oldPieces));
    }

    #follow(head) {
        this.#id = head.id;
        this.#seq = head.seq;
        this.#known = new Map(Object.entries(head.last));
        writeCanary(head);
    }

    // → whether the browser says that it threw everything away
    async #reach() {
        if (this.#database) return false;
        const { database, wiped } = await open();
        const lost = (code) => {
            if (this.#database !== database) return;
            this.#database = null;
            this.#tell(code);
        };
        database.onclose = () => lost(fault.closed);
        database.onversionchange = () => {
            database.close();   // another tab erases or upgrades: never stand in its way
            lost(fault.otherTab);
        };
        this.#database = database;
        return wiped;
    }

    close() {
        clearTimeout(this.#retry);
        this.#copier.stop();
        this.#drop();
    }

    #drop() {
        this.#database?.close();
        this.#database = null;
    }

    write(sequence, bytes) {
        const { erase, ops } = parse(bytes);
        const waiting = this.#waiting;
        if (erase) waiting.erase = true, waiting.ops.clear();
        for (const [key, value] of ops) waiting.ops.set(key, value);
        if (waiting.ops.has(placeKey)) keepPlace(waiting.ops.get(placeKey));
        waiting.sequence = sequence;
        if (this.#running.size === 0 && this.#retry === null) this.#start();
        else if (this.#retry !== null) this.#tryNow();
    }

    // Another tab erased everything: what waits here must not bring it back.
    forget() {
        this.#waiting.ops.clear();
    }

    // Whether another tab wrote since this one last read or wrote.
    async isBehind() {
        try {
            await this.#reach();
            const head = await transact(this.#database, "readonly", (transaction, outcome) => {
                transaction.objectStore("meta").get("head").onsuccess = ({ target }) => { outcome.value = target.result; };
            });
            return head?.seq !== this.#seq || head.id !== this.#id;
        } catch {
            return false;   // storage fails, and says so itself
        }
    }

    // Everything that waits goes into one transaction; of each record only its last state.
    #start() {
        const batch = this.#waiting;
        if (batch.ops.size === 0 && !batch.erase) return this.#rest();
        this.#waiting = { erase: false, ops: new Map(), sequence: 0 };
        this.#run(batch);
    }

    #tryNow() {
        clearTimeout(this.#retry);
        this.#retry = null;
        if (this.#running.size === 0) this.#start();
    }

    async #run(batch) {
        this.#running.add(batch);
        let code = fault.none, outcome = null;
        try {
            if (batch.erase) await this.#eraseBeside();
            await this.#reach();
            outcome = await transact(this.#database, "readwrite", (transaction, result) =>
                this.#place(transaction, result, batch));
            if (!outcome) code = fault.closed;   // it ended before everything was asked for
        } catch (problem) {
            code = codeOf(problem, fault.closed);
        }
        this.#running.delete(batch);
        if (code === fault.none) this.#done(batch, outcome);
        else this.#failed(batch, code);
        if (this.#running.size === 0 && this.#retry === null) this.#start();
    }

    // Before the database: a copy that outlived it would be offered as what was lost.
    async #eraseBeside() {
        await this.#copier.erase();
        forgetLeft();
        keepPlace(null);
        forgetCanary();
    }

    #place(transaction, outcome, batch) {
        const meta = transaction.objectStore("meta");
        let head = null, heard = false;
        meta.get("head").onsuccess = ({ target }) => { head = target.result, heard = true; };
        meta.get("pieces").onsuccess = ({ target }) => {
            if (!heard) return transaction.abort();   // never write as if there had been nothing
            let pieces = target.result ?? {};
            if (batch.erase) {
                for (const store of transaction.objectStoreNames) transaction.objectStore(store).clear();
                head = null, pieces = {};
            }
            const lost = !batch.erase && this.#id !== null && head?.id !== this.#id;
            head ??= newHead();
            const ops = [...batch.ops].filter(([key]) => key !== copyKey);
            batch.others = ops.map(([key]) => key).filter((key) => this.#isOthers(head, key));
            if (batch.others.length > 0) {
                outcome.code = fault.changed;
                return transaction.abort();
            }
            const [small, large] = [ops.filter(([key]) => !isImport(key)), ops.filter(([key]) => isImport(key))];
            if (small.length > 0) append(transaction, head, small, this.#tab);
            const index = batch.erase ? new Map() : this.#index;
            const moved = large.length > 0 || batch.erase ? keep(transaction, pieces, index, large) : [];
            meta.put(head, "head");
            outcome.value = { head, moved, small, lost };
        };
    }

    #isOthers(head, key) {
        if (!guarded.test(key) || head.id !== this.#id || head.last[key] === undefined) return false;
        return head.last[key] !== this.#known.get(key) && head.by[key] !== this.#tab;
    }

    #done(batch, { head, moved, small, lost }) {
        this.#delay = 0;
        if (batch.erase) this.#records.clear(), this.#index.clear();
        for (const [key, bytes] of small) {
            if (bytes) this.#records.set(key, bytes);
            else this.#records.delete(key);
        }
        for (const [key, number] of moved) {
            if (number === null) this.#index.delete(key);
            else this.#index.set(key, number);
        }
        this.#follow(head);
        if (batch.ops.has(copyKey)) forgetAside();
        if (batch.erase) this.#erased();
        else if (small.length > 0) this.#copier.changed(small.some(([, bytes]) => bytes === null));
        this.#askToPersist();
        this.#tell(fault.none, batch.sequence);
        if (lost) this.#tell(fault.closed);
        if (this.#running.size === 0 && this.#waiting.ops.size === 0) forgetLeft();
    }

    // It stays owed, under whatever was written since, and is tried again by and by. What another tab
    // changed is not: whoever is told decides.
    #failed(batch, code) {
        if (code === fault.changed) return void this.#tell(code, batch.sequence, batch.others);
        const waiting = this.#waiting;
        if (!waiting.erase) {
            waiting.ops = new Map([...batch.ops, ...waiting.ops]);
            waiting.erase = batch.erase;
        }
        waiting.sequence = Math.max(waiting.sequence, batch.sequence);
        if (code !== fault.full) this.#drop();
        const [first, longest] = patienceAfterFailure;
        this.#delay = Math.min(longest, this.#delay * 2 || first);
        this.#retry ??= setTimeout(() => this.#tryNow(), this.#delay);
        this.#tell(code, batch.sequence);
    }

    #rest() {
        for (const told of this.#idle.splice(0)) told();
    }

    // Once everything that was written is done; never, while it cannot be.
    settled() {
        const owed = this.#waiting.ops.size > 0 || this.#running.size > 0;
        return owed ? new Promise((told) => this.#idle.push(told)) : Promise.resolve();
    }

    // The page may never run again: start what waits. A browser may still drop a transaction that has not
    // ended, so what is not settled is left in localStorage too; the next visit reads it, and C++ keeps
    // whichever is newer.
    flush() {
        this.#start();
        const owed = [this.#waiting, ...this.#running].flatMap((batch) => [...batch.ops]);
        const small = owed.filter(([key, bytes]) => bytes && !isImport(key));
        if (small.length > 0) leave(small);
    }

    #askToPersist() {
        if (this.#askedToPersist) return;
        this.#askedToPersist = true;
        navigator.storage?.persist?.().catch(() => {});
    }
}
