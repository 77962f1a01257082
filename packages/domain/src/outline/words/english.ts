// English words of outline reading.
import { type Language, listed } from "./language.ts";

const roles = listed(`
  help, volunteers, people, contributors, translators, testers, writers, designers, developers, maintainers,
  packagers, reviewers, hands, somebody, someone
`);

export const english: Language = {
  sorts: {
    asks: [
      ...roles.flatMap((role) => [`${role} wanted`, `${role} needed`, `looking for ${role}`, `need ${role}`]),
      ...listed(`
        who * what, who * which, who can * what, wanted, still looking for, ^to do, ^todo, ^tasks, ^help with, ^open tasks, ^open points, ^open questions for,
        ^volunteers, ^jobs, we need * for, we need more, needed for, next week * tasks, for next week,
        until the next call, until the next meeting, before the next meeting, by the next meeting,
        who can do what, who takes over, who takes what, who could take, take over, takes over, can take on,
        take on one, you can take, still a lot to do, a lot to do, a lot is open, gaps to fill, still some gaps,
        following tasks, following jobs, these tasks, these jobs, tasks below, jobs below, off the list,
        what i need, i need from you, need from you, we could use, i could use, would be great to have,
        volunteers welcome, volunteers very welcome, volunteers are welcome, help welcome, help is welcome,
        help very welcome, contributions welcome, any help, glad of help, glad of any help, pick one, pick something,
        take one, grab one, grab whatever, choose one, put your name, put your name down, add your name, sign up for,
        claim one, short of hands, understaffed, who can take, who takes, who will take, who wants to, who would like,
        anyone up for, up for adoption, =unassigned, =unowned, missing pieces, still needs, still need,
        still open, remains to be done, =to be done, =must have before, =before the release, =blockers,
        needs help, help is needed, call for help, want to help, wants to help, wanting to help, like to help,
        how to help, you can help, ways to help, could use help, could use some help, need your help,
        use a hand, need a hand, lend a hand, give a hand, more hands, like to pick up, want to pick up,
        volunteers are needed, call for volunteers, people are needed, =needed, =wanted, we are looking for,
        were looking for, what we need, we still need, =we need, needs doing, need doing, need to be done,
        needs to be done, to be done, still to do, still missing, left to do, what is left, whats left,
        has to happen, have to happen, needs to happen, need to happen,
        =to do, =todo, =todos, =doing, =in progress, todo list, to do list, open tasks, our tasks, tasks for,
        task list, list of tasks, =tasks, =jobs, =chores, work items, action items, action points, =actions,
        follow ups, =next actions, who does what, up for grabs, not taken yet, nobody yet, open items,
        good first tasks, =next steps, =backlog, =outstanding, =remaining, =still open, =unclaimed, =open,
        nobody has volunteered, no one has volunteered, looking for an owner, needs an owner, without an owner,
        =to dos
      `),
    ],
    later: listed(`
      maybe later, =later, =postponed, =deferred, =on hold, some day, =someday, not now, =after the release,
      =future, =parked, put off, =ideas for later, not in this release, not for this release
    `),
    thanks: listed(`
      thanks, thank you, thank, credits, acknowledgements, acknowledgments, kudos, shout out, shoutout,
      contributors, sponsors, hall of fame, exist without, possible without, happened without, made possible by,
      supporters, brought to you by, grateful
    `),
    rules: listed(`
      rules, guidelines, code of conduct, etiquette, policy, policies, please note, keep in mind, remember,
      dos and donts, good to know, =do, =dont, =please, =please dont, ground rules, before posting,
      tips, =advice, not needed, is not needed, are not needed, do not need, dont need, not wanted, out of scope,
      how this category works, how this forum works, when you post, things to know
    `),
    links: listed(`
      links, resources, see also, references, further reading, where to find us, =downloads, =get it,
      =where to get it, download it, =checksums
    `),
    agenda: listed(`
      agenda, discussion, discussion points, talking points, =topics, schedule, minutes, questions, faq,
      =decisions, decided, =votes, =vote, votes so far, =candidates, =proposal, =proposals, =motions,
      when and where, time and place, next call, next meeting, opening hours, you can win, =timetable, running order, =shifts, what to wear, what to bring, =prizes, =prices, timeline, time line, programme, =program, =options, =notes, =dates, important dates,
      quotes of the, =topics discussed
    `),
    finished: listed(`
      =done, already done, done so far, =completed, =finished, achievements, =closed, =resolved,
      no longer needed, =shipped, =merged, =recently done
    `),
    report: listed(`
      spoken for, already taken, most wanted, working on, works as intended, what happened, what we know, causes,
      what we did, what i did, i have done, ive done, what i have done, things i tried, tried so far, have tried,
      ive already, i have already, so far i, diagnosis, =symptoms, =status, =result, =results, =conclusion,
      my set up, my settings, hardware i use, i use, versions i use, in brief, we have done, what has been done, what was done, since last, last week,
      last month, last year, last time, last times action items, last action items, previous action items,
      old action items, what happened, progress, this week we, this month we, i already did, already did,
      already tried, i tried, what i have tried, what ive tried, what went well, went well, what didnt,
      what did not, what went wrong, lessons learned, i also noticed, i noticed, known issues, known problems,
      known bugs, environment, system info, system information, about my system, =system, =my machine, =my setup,
      my system, my hardware, my computer, specs, =expected, what i expected, expected behaviour,
      expected behavior, actual behaviour, actual behavior, what i see, current numbers, statistics, in numbers,
      highlights of the, =summary, my answers
    `),
    criteria: listed(`
      requirements, criteria, prerequisites, eligibility, qualifications, who can apply, to apply, to join,
      before you apply, before you join, before you start, before posting, before reporting, before you report,
      before you post, you should have, you should be, you must, must have, what you need, you will need,
      you need to have, what we expect, we expect, expectations, skills we look for, all of the following,
      any of the following, are true for you, apply to you, applies to you, check yourself, ask yourself,
      is this you, does this sound like you, =you are, applications open, how to apply, template, survey, questionnaire, copy this, tick what, tick all, tick as, tick if,
      tick the, check all that, mark all that, mark what, before sending, before submitting, before you submit,
      how to enter, to enter, contest, entry form, pick all that, what applies, whatever applies, need to bring, to vote, to be eligible, =who, who is it for, for whom,
      conditions are, =conditions, terms, you qualify, minimum, it must, they must, should meet, checklist before, becoming a, become a,
      packing list, you will want, what you should bring along, =i confirm, i confirm, confirm that, shopping list, ingredients,
      =materials, =parts, =tools
    `),
    steps: listed(`
      how to, steps, instructions, getting started, step by step, to reproduce, workaround, quick start,
      tutorial, follow these, =installation, =installing, =upgrading, =usage, =upgrade, upgrade notes,
      how it works, how this works, how do i, =method, =procedure, =wiring, =software, troubleshooting,
      =set up, =setup, =preparation, recipe, build your own, guide to, your first
    `),
    people: listed(`
      attendees, attending, participants, team members, roll call, apologies, who is who, who we are,
      speakers, team leads, =members, =present, =leads, =contacts, =team, our team, meet the team, =moderators,
      what ambassadors do, what moderators do, what members do, what the team does, =what we do
    `),
    news: listed(`
      whats new, what is new, new features, changelog, change log, release notes, bug fixes,
      security fixes, breaking changes, =highlights, =changes, =features, =improvements, =fixes, =fixed,
      =updates, =news, =announcements, =components, =versions, deprecated, =new, =added, =changed, =removed,
      =security, is out, is here, released, now available, what changes, what has changed, heads up, available tools, tools available, =available, supported boards, supported devices, announcing,
      meet our, introducing
    `),
    reasons: listed(`
      why you, why we, here is why, heres why, =why, =pros, =cons, advantages, disadvantages, downsides, upsides,
      benefits, perks, what you get, in return, what we offer, we offer, you will learn, love it, reasons,
      arguments, what is in it for you, whats in it for you, you get
    `),
    log: listed(`
      =log, =logs, the log, my log, boot log, build log, log file, log output, =output, the output, =console, it says, says, it shows, shows, it reports, reports, status page shows, it ends with,
      it stops at, i get, i got, last lines,
      serial console, the terminal, =trace, stack trace, backtrace, dmesg, journalctl, it prints, it printed,
      ci output, test output, =error, error message
    `),
  },
  pointers: listed("here, heres, below, following, these, list"),
  conditions: listed("if, in case, should you, when, whenever"),
  dueWords: listed(`
    by, by the, due, due by, due on, until, until the, before the, till, before, deadline, no later than, not later than, latest, eta, needed by,
    wanted by, due date
  `),
  dueAfter: [],
  dayWords: listed("on"),
  months: listed(`
    january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug,
    september/sept/sep, october/oct, november/nov, december/dec
  `),
  prefixes: listed(`
    please, someone to, somebody to, people to, volunteers to, to, help us, help to, help, can you, could you,
    we need to, we should, we have to, need to, needs to, must
  `),
  verbsAtEnd: false,
  pastEnding: null,
  work: listed(`
    add, adjust, agree on, allow, announce, answer, apply for, appoint, archive, arrange, ask, assemble, assign, attach,
    audit, automate, backport, back up, bake, benchmark, bisect, book, brief, bring, budget, build, bump, buy,
    calculate, carry, change, chase, choose, clarify, clear, code, cook, copy, cover, debug, decorate, deliver, detect,
    develop, dig, digitise, digitize, disable, discuss, display, distribute, divide, dust, email, empty, engrave, estimate,
    examine, expand, feed, fetch, file, fill, film, figure out, find out, fit, fold, generate, get, glue, grow,
    handle, hide, hire, identify, include, increase, inform, insert, inspect, integrate, interview, introduce, iron,
    keep, knit, lay out, learn, let, link, list, load, log, lower, mark, mend, mention, model, monitor, mount, mow,
    name, negotiate, notify, offer, open the, outline, pack, photograph, phone, pick, pick up, place, plant,
    play, post, power, present, process, produce, profile, propose, protect, prototype, provide, prune, pull, push, put,
    raise, rank, reach out, re glue, recruit, redirect, regenerate, release, remind, report on, request, rescan, reserve,
    reset, resize, resolve, restart, restock, restructure, retire, return, revert, revive, rework, rotate, run, sand, save,
    scan, schedule, sell, separate, serve, share, ship, shorten, show, skip, solder, solve, sponsor, staff, start, stick,
    stop, store, stress test, style, submit, suggest, summarise, summarize, supply, swap, sweep, talk to, target, teach,
    thank, tighten, trace, track, train, transfer, trim, try out, tune, type, unblock, unpack, upload, use, validate,
    vacuum, verify that, vet, walk, warn, wash, water, weed, weigh, welcome, wrap,  call, check,
    clean, close, collect, compare, compile, compress, configure, connect, contact, convert, coordinate, create,
    cut, debrand, decide, define, deploy, descale, describe, design, document, draft, draw, drop, edit, enable,
    evaluate, explain, export, extend, find, finish, fix, freeze, gather, hang, host, illustrate, implement,
    import, improve, index, install, invite, investigate, label, localise, localize, look for, look into,
    maintain, make, map, measure, merge, migrate, move, order, organise, organize, package, paint, patch, phase
    out, pin, plan, polish, port, prepare, print, proofread, publish, rebrand, rebuild, reconnect, record,
    redesign, redo, reduce, refactor, refresh, remove, rename, renew, reorganise, reorganize, repair, replace,
    reply to, research, restore, retest, review, revise, rewrite, script, send, set up, sew, sign, simplify,
    sort, speed up, split, support, survey, switch, sync, tag, take, test, tidy, track down, transcribe,
    translate, triage, turn, unify, update, upgrade, verify, wire, write, write up
  `),
  past: listed(`
    added, announced, booked, broke, bought, built, cleaned, closed, completed, created, fixed, finished,
    found, got, held, improved, introduced, launched, merged, met, migrated, moved, organised, organized,
    published, rebuilt, released, removed, renewed, replaced, reviewed, rewrote, sent, shipped, started, tested,
    threw, translated, updated, upgraded, wrote, booted, tried
  `),
  invitation: listed(`
    add your, always, ask before, ask here, ask if, ask in, ask questions, ask us, back up your, be, browse,
    check your, click, come, contact me, contact us, do, donate, dont, download, enjoy, follow, have fun,
    introduce yourself, join, like, log in, message us, mention, never, open a, open an, read, rebuild your,
    register, report any, report bugs, report here, report issues, report problems, report what, respect, say, search first, search the, see, share it, share the, share this, share with,
    share your, sign up, spread, star, subscribe, tell, test before, test your, test with the, try, update your,
    visit, watch, write in, write to us
  `),
  subjects: listed(`
    i, ive, im, id, ill, you, youve, youre, my, be, being, have, having, has, at least, no more than, willing,
    able, happy, interested in, good knowledge, knowledge of, experience, basic, fluent, a few hours
  `),
  address: listed("please, we, us, our, you, your, i, my, me, lets, is, are, was, were, do, does, will"),
  reader: listed("please, you, your, yourself, youre, youve"),
  writer: listed("i, im, ive, my, mine, myself"),
  hands: listed(`
    can anyone, can anybody, can someone, can somebody, could anyone, could anybody, could someone,
    could somebody, who can, who could, who wants, who would, would anyone, would someone, would somebody,
    anyone, anybody, does anyone want
  `),
  takers: listed(`
    taken by, claimed by, assigned to, owner, owned by, done by, by, with, led by, handled by
  `),
  joins: listed(`
    with, from, to, for, and, or, of, by, at, in, on, via, like, as, than, ask, asks, see, ping, cc, tell, thank,
    thanks, contact, meet, show, give, is, are, was, has, about, after, before, against, under, the, a, an, why
  `),
  remarks: listed(`
    is, was, will, has, have, had, not, no, already, comes, came, we, i, too, moved, cancelled, canceled, dropped, out of, unless, until, maybe, probably, sold, lost, broken, without, gone, taken, never, superseded, replaced by, see, because, since, once, nobody, only, turned out, did, does,
    went, got, waiting
  `),
  done: listed(`
    done, merged, fixed, finished, complete, completed, closed, resolved, shipped, released, published, landed,
    thanks, thank you, yes, 100, all done, ready, delivered, sent, booked, ordered, found
  `),
  putOff: listed(`
    postponed, deferred, delayed, put off, pushed back, pushed to, on hold, not in this release, not this release, not for this release, shelved, parked, wont make it, paused
  `),
  postponed: listed(`
    postponed, deferred, delayed, later, put off, pushed back, pushed to, on hold, not in this release,
    not this release, not for this release, not this time, not this year, next release, next version, next year,
    next sprint, next quarter, next time, shelved, parked, some day, someday, maybe, wont make it, out of scope for
  `),
  columns: {
    task: listed("task, tasks, to do, todo, job, jobs, action, action item, action items, work item, chore"),
    what: listed("what, item, items, what needs, title, topic, needs, description, package, page, document"),
    who: listed(`
      who, owner, owners, assignee, assigned to, assigned, responsible, volunteer, volunteers, person, lead,
      taken by, claimed by, helper, helpers, whos on it, maintainer, by whom
    `),
    state: listed("status, state, done, progress, finished, stage"),
    due: listed("due, due date, deadline, by, by when, until, date, when, target, target date"),
    elsewhere: listed("time, room, where, place, location, talk, speaker, session, track"),
  },
};
