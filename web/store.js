// What is kept on this device. A write is "done" only when its transaction completed; whatever else happens
// is told by a code of `fault`, the write stays owed, and is tried again.
//
//   tell(code, sequence)        a write settled
//   tell(code)                  storage was lost: what was written may be gone
//   tell(changed, sequence, keys)   another tab has changed these: nothing of this write was kept
//   erased()                    everything is gone, as was asked for

import { append, replay, sumOfRecord } from "./journal.js";
import {
    asRecord, belongsTo, changeOf, imports, isGuarded, isImport, keep, nameOf, namesIn, unpack, writerOf,
} from "./chunks.js";
import {
    Copier, forgetAside, forgetCanary, forgetLeft, isBehind, keepPlace, leave, newestOf, putAside, readAside,
    readCanary, readCopies, readPlace, writeCanary,
} from "./copy.js";
import { codeOf, fault, isShared, newHead, open, renewLog, transact } from "./database.js";
import { readWrites } from "./writes.js";

const patienceAfterFailure = [1000, 30000];   // ms: first, longest
const bulk = 131072;   // bytes of a write that others follow at once: a bundle is being read
const gathering = 100; // ms: what follows goes into the same transaction
const placeKey = "session";
const copyKey = "copy";   // taking it away forgets the copy that was put aside

const pairs = (keys, values) => keys.map((key, index) => [key, values[index]]);

const small = ["journal", "records"];
const everything = [...small, "chunks"];

function readAll(transaction, names) {
    const found = {};
    const meta = transaction.objectStore("meta");
    for (const key of ["head", "pieces"])
        meta.get(key).onsuccess = ({ target }) => { found[key] = target.result; };
    for (const name of names) {
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
    #known = new Map();    // key → the last change of it that this tab has seen
    #index = new Map();    // key → number of its chunk
    #waiting = { erase: false, ops: new Map(), sequence: 0 };
    #running = new Set();
    #retry = null;
    #gather = null;
    #delay = 0;
    #askedToPersist = false;
    #copier = new Copier(() => this.#snapshot());
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
            renewLog();
            const { head, damage, wiped } = found;
            this.#id = head?.id ?? null;
            this.#know(head, () => true);
            this.#index = found.index;
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
        const { head, records, index } = await this.#read();
        this.#know(head, wanted);
        if (wanted(imports)) this.#index = index;
        return records.filter(([key]) => wanted(key));
    }

    async #stores(names) {
        const found = await transact(this.#database, "readonly", (transaction, outcome) => {
            outcome.value = readAll(transaction, names);
        });
        // What was not heard of is not what is not there.
        if (Object.keys(found).length < names.length + 2) throw fault.blocked;
        return found;
    }

    async #read() {
        const wiped = await this.#reach();
        const found = await this.#stores(everything);
        const few = replay(found.head, found.journal, found.records);
        const many = unpack(found.pieces, found.chunks);
        const older = [...few.records].filter(([key]) => isImport(key));   // as version 1 kept them
        for (const [key] of older) few.records.delete(key);
        const index = new Map([...older.map(([key]) => [key, asRecord]), ...many.index]);
        return {
            ...found, wiped, few: few.records, index, damage: [...few.damage, ...many.damage],
            records: [...few.records, ...older, ...many.records],
        };
    }

    // For the second copy: what is in the database, whichever tab wrote it; nothing when that is damaged.
    async #snapshot() {
        const { head, journal, records } = await this.#stores(small);
        const found = replay(head, journal, records);
        if (found.damage.length > 0) throw fault.damaged;
        return { id: head.id, seq: head.seq, records: found.records };
    }

    // Of what `wanted` names, this tab has seen the last change. Of nothing else: a change that it has not
    // seen must stop it from writing over.
    #know(head, wanted) {
        for (const key of [...this.#known.keys()]) if (wanted(key)) this.#known.delete(key);
        for (const key of namesIn(head)) if (wanted(key)) this.#known.set(key, changeOf(head, key));
    }

    // What was read becomes all there is: whole again, and reported once.
    #repair({ head: old, chunks, few }, copies) {
        const head = old ?? newHead();
        head.seq = Math.max(head.seq, readCanary()?.seq ?? 0, ...copies.map((each) => each.seq)) + 1;
        Object.assign(head, { folded: head.seq, crc: 0, last: {}, by: {} });
        const good = new Set(this.#index.values());
        const pieces = Object.fromEntries(chunks.filter(([number]) => good.has(number))
            .map(([number, chunk]) => [number, chunk.crc]));
        return transact(this.#database, "readwrite", (transaction) => {
            const records = transaction.objectStore("records");
            transaction.objectStore("journal").clear();
            for (const [key, bytes] of few) {
                head.last[key] = head.seq;
                records.put({ seq: head.seq, crc: sumOfRecord(key, bytes), bytes }, key);
            }
            for (const [number] of chunks)
                if (!good.has(number)) transaction.objectStore("chunks").delete(number);
            for (const key of Object.keys(old?.last ?? {}))
                if (!few.has(key)) records.delete(key);
            transaction.objectStore("meta").put(head, "head");
            transaction.objectStore("meta").put(pieces, "pieces");
        }).then(() => this.#follow(head, () => true));
    }

    #follow(head, wanted) {
        this.#id = head.id;
        this.#know(head, wanted);
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
        clearTimeout(this.#gather);
        this.#copier.stop();
        this.#drop();
    }

    #drop() {
        this.#database?.close();
        this.#database = null;
    }

    // Nothing of `bytes` is kept.
    write(sequence, bytes) {
        const { erase, ops } = readWrites(bytes);
        const waiting = this.#waiting;
        if (erase) waiting.erase = true, waiting.ops.clear();
        for (const [key, value] of ops) waiting.ops.set(key, value);
        if (waiting.ops.has(placeKey)) keepPlace(waiting.ops.get(placeKey));
        waiting.sequence = sequence;
        if (this.#retry !== null) this.#tryNow();
        else if (bytes.length >= bulk) this.#gather ??= setTimeout(() => this.#next(), gathering);
        else if (this.#running.size === 0) this.#start();
    }

    // Another tab erased everything: what waits here must not bring it back.
    forget() {
        this.#waiting.ops.clear();
    }

    // Whether another tab changed it, or what belongs to it, since this one last saw it.
    async isBehind(key) {
        try {
            await this.#reach();
            const head = await transact(this.#database, "readonly", (transaction, outcome) => {
                transaction.objectStore("meta").get("head").onsuccess = ({ target }) => { outcome.value = target.result; };
            });
            return head?.id !== this.#id || namesIn(head).filter(belongsTo(key)).some((name) => this.#isOthers(head, name));
        } catch {
            return false;   // storage fails, and says so itself
        }
    }

    // What was gathered, or came while a transaction ran.
    #next() {
        this.#gather = null;
        if (this.#running.size === 0 && this.#retry === null) this.#start();
    }

    // Everything that waits goes into one transaction; of each record only its last state.
    #start() {
        clearTimeout(this.#gather);
        this.#gather = null;
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
        if (this.#gather === null) this.#next();
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
            const [few, large] = [ops.filter(([key]) => !isImport(key)), ops.filter(([key]) => isImport(key))];
            if (few.length > 0) append(transaction, head, few, this.#tab);
            if (large.length > 0) head.imported = { seq: (head.imported?.seq ?? 0) + 1, by: this.#tab };
            const index = batch.erase ? new Map() : this.#index;
            const moved = large.length > 0 || batch.erase ? keep(transaction, pieces, index, large) : [];
            meta.put(head, "head");
            outcome.value = { head, moved, few, lost };
        };
    }

    #isOthers(head, key) {
        if (!isGuarded(key)) return false;
        if (head.id !== this.#id || changeOf(head, key) === undefined) return false;
        return changeOf(head, key) !== this.#known.get(nameOf(key)) && writerOf(head, key) !== this.#tab;
    }

    #done(batch, { head, moved, few, lost }) {
        this.#delay = 0;
        if (batch.erase || lost) this.#known.clear(), this.#index.clear();
        for (const [key, number] of moved) {
            if (number === null) this.#index.delete(key);
            else this.#index.set(key, number);
        }
        this.#follow(head, (name) => [...batch.ops.keys()].some((key) => nameOf(key) === name));
        if (batch.ops.has(copyKey)) forgetAside();
        if (batch.erase) this.#erased(), renewLog(2);
        else if (few.length > 0) this.#copier.changed(few.some(([, bytes]) => bytes === null));
        this.#askToPersist();
        this.#tell(fault.none, batch.sequence);
        if (lost) this.#tell(fault.closed);
        if (this.#running.size === 0 && this.#waiting.ops.size === 0) forgetLeft();
    }

    // It stays owed, under whatever was written since, and is tried again by and by. What another tab
    // changed is not: whoever is told decides. Only the rest is.
    #failed(batch, code) {
        if (code === fault.changed) return this.#giveBack(batch);
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

    #giveBack({ ops, sequence, others }) {
        const theirs = others.map(belongsTo);
        const rest = [...ops].filter(([key]) => !theirs.some((belongs) => belongs(key)));
        this.#waiting.ops = new Map([...rest, ...this.#waiting.ops]);
        this.#waiting.sequence ||= sequence;
        this.#tell(fault.changed, sequence, others);
    }

    #rest() {
        for (const told of this.#idle.splice(0)) told();
    }

    // Once everything that was written is done; never, while it cannot be.
    settled() {
        const owed = this.#waiting.ops.size > 0 || this.#running.size > 0;
        return owed ? new Promise((told) => this.#idle.push(told)) : Promise.resolve();
    }

    // Whether a write failed, and what it was about is nowhere else yet: closing the page would lose it.
    get owes() {
        const owed = [this.#waiting, ...this.#running].flatMap(({ ops }) => [...ops.keys()]);
        return this.#delay > 0 && owed.some((key) => key !== placeKey);
    }

    // The page may never run again: start what waits. A browser may still drop a transaction that has not
    // ended, so what is not settled is left in localStorage too; the next visit reads it, and C++ keeps
    // whichever is newer.
    flush() {
        this.#start();
        const owed = [this.#waiting, ...this.#running].flatMap((batch) => [...batch.ops]);
        const small = owed.filter(([key, bytes]) => bytes && !isImport(key));
        if (small.length > 0 && !isShared) leave(small);
    }

    #askToPersist() {
        if (this.#askedToPersist) return;
        this.#askedToPersist = true;
        navigator.storage?.persist?.().catch(() => {});
    }
}
