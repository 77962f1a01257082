// A process of its own that opens a store, says so, and holds it until it is killed.
import { argv, stdout } from "node:process";
import { keepSecret, openStore } from "../index.ts";

const store = openStore(argv[2] ?? "");
await store.write((trx) => keepSecret(trx, "held", "yes"));
stdout.write("open\n");
setInterval(() => undefined, 1000);
