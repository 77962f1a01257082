// The testing team's threads: nine tasks, one of them long silent. One file a team: its length is its posts'.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const testing: readonly SeedTopic[] = [
  {
    key: "test-aarch64-pi4",
    category: "testing",
    tags: ["help-wanted", "testing", "aarch64", "medium", "beta-1"],
    by: "nilgun",
    daysAgo: 23.5,
    title: "Raspberry Pi 4: boot the nightly image and tell me what the LEDs do",
    raw: md`
      Welcome to the Pi lottery. We have an image with the special kernel from @soojin's branch. It boots on 4 of my 5 boards, and the fifth is different only in the colour of its case, so clearly I understand nothing and need more boards. Yours.

      **You need:** a Pi 4 (any memory size) or a 400, a card of 16 GB or more *or* a USB 3 disk, and please a serial cable if you own one. Without serial you can still help; then film the screen.

      **How**

      1. \`Dunnock-9-nightly-aarch64-rpi.raw.xz\` from https://dl.dunnock.example/nightly/, check it against \`CHECKSUM\`
      2. \`xzcat Dunnock-9-nightly-aarch64-rpi.raw.xz | sudo dd of=/dev/sdX bs=4M status=progress conv=fsync\` (look three times which letter X is. I have looked two times, once.)
      3. boot, log in, run \`sudo rootfs-expand\`, reboot, use it for one evening

      **I want to know**, in a reply:

      | | |
      |---|---|
      | board revision | \`cat /proc/device-tree/model\` and \`vcgencmd otp_dump \\| grep 30:\` if it exists |
      | EEPROM | \`vcgencmd bootloader_version\` |
      | boots from | card / USB 2 / USB 3 / network |
      | works | HDMI 1, HDMI 2, sound, Ethernet, Wi-Fi, Bluetooth, camera (ha) |
      | after one evening | \`dmesg -l err,warn\`, temperature |

      **Done** when we have fifteen different boards in the table and no unexplained failure. Ten so far. Every board is a task for one person; take one, report one.
    `,
    replies: [
      {
        by: "pavlo",
        daysAgo: 22.1,
        raw: "4 GB, revision 1.4, USB 3 SSD: boots, Ethernet 940 Mbit/s, Wi-Fi needs the regulatory domain set by hand (`iw reg set`), otherwise it sees only channels 1 to 11. Ran 19 hours. 58 °C with a heat sink, no errors.",
      },
      {
        by: "quietmoss",
        daysAgo: 19.7,
        raw: "pi 400, card: boots. f10 (power key) does nothing",
      },
      {
        by: "ruben_c",
        daysAgo: 18.3,
        raw: "4 GB, rev 1.5, card 32 GB, new, the cooperative bought it for the meters. Not boots: four long blinks, 4 short? I have no serial. With the official system it boots.",
      },
      {
        by: "nilgun",
        daysAgo: 18.2,
        replyTo: 4,
        raw: "Four long and four short is *unsupported board type*: your board is newer than the firmware files in our image! Copy `start4.elf` and `fixup4.dat` from the official card over ours and try again. And you just explained my fifth board. It is not the colour, it is the newest. I could kiss you, or send you a case.",
      },
      {
        by: "ruben_c",
        daysAgo: 17.9,
        raw: "It boots! Wifi also. My cousin asks what is the prize of the lottery.",
      },
      {
        by: "soojin",
        daysAgo: 9.3,
        raw: "Please retest from tonight's image: rebased to the newest stable patch, with current firmware files (thank you, Rubén), and the SDIO reset that hung two of you after a warm reboot is in. Especially cards slower than class 10.",
      },
    ],
  },
  {
    key: "test-aarch64-uefi",
    category: "testing",
    tags: ["help-wanted", "testing", "aarch64", "medium", "beta-1"],
    by: "priya_n",
    daysAgo: 13.8,
    title: "aarch64 servers with UEFI: full install from the DVD image, two people wanted",
    raw: md`
      Goal: two complete, independent installation reports on *real* Arm servers or workstations with standard UEFI firmware. Virtual machines are covered; so is the Pi.

      **Steps**
      1. DVD image by BMC virtual media if the machine has it, otherwise USB stick.
      2. Install *Server*, automatic partitioning, second run with LUKS.
      3. First boot, \`dnf update\`, \`podman run --rm -it\` any container image, reboot three times (once cold).
      4. \`fwupdmgr get-devices\`, \`efibootmgr -v\`, \`dmesg -l err,warn\` into the report.

      **Watch for:** boot entry named correctly (\`Dunnock Linux\`, not upstream's); console on both serial and VGA; NIC names the same before and after install.

      **Done:** both reports in the test sheet with outcome pass, fail or blocked. Fail is a perfectly good outcome, file the bug and you're done.

      Effort: an afternoon. Mentor: me. If you have access at work, ask your boss first, and tell them it's for science.
    `,
    replies: [
      {
        by: "pavlo",
        daysAgo: 11.2,
        raw: "I have remote access to an 80-core machine at the institute, with BMC. Free for us at the weekend between 02:00 and 08:00 Kyiv time. I take one of the two.",
      },
      {
        by: "priya_n",
        daysAgo: 11.1,
        replyTo: 2,
        raw: "Thank you, Pavlo. Noted as first report. **One more wanted**, ideally a different vendor.",
      },
      {
        by: "pavlo",
        daysAgo: 8.1,
        raw: "First run done. Plain install passes. LUKS run: the passphrase prompt appears only on serial, the VGA console is black until it times out. With `console=tty0` added last it's the reverse. Bug 212 filed. I call it *fail* and will retest when it is fixed.",
      },
    ],
  },
  {
    key: "test-netinstall-proxy",
    category: "testing",
    tags: ["help-wanted", "testing", "installer", "x86_64", "easy"],
    by: "priya_n",
    daysAgo: 15.7,
    title: "Network install behind a proxy, with and without a password",
    raw: md`
      Half the offices on earth sit behind a proxy, and none of our testers do. Please install from the boot image through one.

      Set up: any \`squid\` in a second VM, and block port 80/443 from the install VM so that you notice when something goes around it.

      Four runs:
      - [ ] proxy set in the graphical installer, no password
      - [ ] proxy set in the graphical installer, user and password
      - [ ] \`inst.proxy=http://user:pass@10.0.0.1:3128\` on the boot line
      - [ ] the same with a password that contains \`@\` and \`:\` (percent-encoded; does the installed system's \`/etc/dnf/dnf.conf\` get it right afterwards?)

      Done = four results with \`/tmp/packaging.log\` attached for each failure. One evening once squid runs.
    `,
    replies: [
      {
        by: "remy_l",
        daysAgo: 12.9,
        raw: "Tip for whoever takes that: put `cache_dir` on a real disk in squid, the second run then downloads nothing and you finish before supper.",
      },
    ],
  },
  {
    key: "test-raid-luks",
    category: "testing",
    tags: ["help-wanted", "testing", "installer", "x86_64", "hard", "beta-1"],
    by: "priya_n",
    daysAgo: 10.9,
    title: "Mirrored, encrypted, and then we pull a disk: RAID 1 with LUKS end to end",
    raw: md`
      Data loss in a layout the installer itself offers would **stop Beta 1**, so this needs somebody careful.

      Layout: two disks, RAID 1 for \`/boot/efi\` (metadata 1.0), \`/boot\` and a PV; LUKS2 on the PV; XFS on LVM.

      1. Install with this layout, graphical installer. Note every place where you had to guess.
      2. Write 20 GB of known data, keep \`sha256sum\` outside the machine.
      3. Power off hard during a write. Boot. Compare.
      4. Remove disk A (physically, or detach it in the VM). Does it boot from B? Is the boot entry there?
      5. Put in an empty disk, rebuild, then remove B. Does it boot from the new disk? A boot entry names its partition by GUID, and the empty disk has a new one, so either shim's fallback repairs the entry or you are in the firmware shell. Say which.
      6. \`mdadm --detail --scan\` against \`/etc/mdadm.conf\`, \`lsinitrd | grep -i mdadm\`.

      Repeat once as a Kickstart install.

      **Done:** report per step, pass or bug number, on at least one physical machine and one VM. @nilgun has offered the disks she does not trust. Effort: a weekend. Ask me before step 3 if your only disk is in that machine.
    `,
    replies: [
      {
        by: "remy_l",
        daysAgo: 9.4,
        raw: "I begin with the VM part this weekend. The physical I cannot, my two disks are of different sizes and one sings.",
      },
      {
        by: "soojin",
        daysAgo: 9.2,
        raw: "For firmware that ignores the fallback path in step 5: `efibootmgr --create --disk /dev/sdX --part 1 --label \"Dunnock Linux\" --loader '\\EFI\\dunnock\\shimx64.efi'`. The installer writes an entry for both members, but only once, at installation. Replacing a disk is the administrator's job and no guide says so; ours could be the first.",
      },
      {
        by: "remy_l",
        daysAgo: 4.4,
        raw: 'VM report: 1, 2, 3, 4 pass. 5 is booting, by the fallback, but it makes the entry each time again: I count now four "Dunnock Linux" in the menu, like a family photo. Bug 219, not a blocker I think. 6 pass. Kickstart run tomorrow if the snow lets me keep the electricity.',
      },
    ],
  },
  {
    key: "test-secure-boot",
    category: "testing",
    tags: ["help-wanted", "testing", "x86_64", "easy", "good-first-task", "beta-1"],
    by: "soojin",
    daysAgo: 8.9,
    title: "Secure Boot on your laptop: enrol the test key, report model and firmware",
    raw: md`
      Until our shim is reviewed and signed, beta images start only on machines where our test key has been enrolled once. The procedure is short, but firmware menus differ, and I want to describe the real ones in the release notes.

      1. Write the nightly boot image to a stick. Leave Secure Boot **on**. Boot it. You should see a red *Verification failed* or similar. Photograph it.
      2. From any Linux on that machine: \`sudo mokutil --import dunnock-test-ca.cer\` (from https://dl.dunnock.example/keys/), choose a password you only need once, reboot, *Enroll MOK*.
      3. Boot the stick again. It should start. In a terminal: \`mokutil --sb-state\` and \`keyctl list %:.platform\`.
      4. When finished: \`sudo mokutil --delete dunnock-test-ca.cer\`. Do not leave a test key on a machine that matters.

      Report: vendor, model, firmware version and date, what the messages said word for word, in which language.

      One machine takes 30 minutes. I would like **twenty models**; there are seven so far. You do not need to install anything on the disk, and the stick does not touch it.
    `,
    replies: [
      {
        by: "annette.k",
        daysAgo: 7.3,
        raw: 'A laptop from my late husband, about eight years old. The message is in German, and wrong: "Sicherheitsverletzung: unbefugte Änderung". Enrolling worked. For the table: the menu says "MOK registrieren", with the English keyboard layout, so the password needed Z and Y exchanged. That cost me an hour.',
      },
      {
        by: "soojin",
        daysAgo: 7.1,
        replyTo: 2,
        raw: "The keyboard layout is a very important finding; MokManager always uses the US layout. I will write: choose a password of digits only. Thank you for your hour.",
      },
      {
        by: "tobi",
        daysAgo: 6.6,
        raw: "Reminder from the security side: the test key is a *test* key. It lives on an ordinary disk, it will be revoked with the beta, and step 4 is not decoration.",
      },
    ],
  },
  {
    key: "test-ipa",
    category: "testing",
    tags: ["help-wanted", "testing", "x86_64", "hard"],
    by: "priya_n",
    daysAgo: 17.6,
    title: "FreeIPA: server, replica and three clients, a whole small office for a week",
    raw: md`
      Install an IPA server with integrated DNS and CA, one replica, three enrolled clients (at least one a different distribution), and *live* with it for a week: users, sudo rules, an expired password, a host keytab you delete by accident.

      Why: \`ipaplatform\` picks its behaviour from \`ID\` and \`ID_LIKE\` in \`os-release\`. We changed \`ID\`. Nothing exploded in the smoke test, which I do not find reassuring.

      Things to try on purpose:
      - \`ipa-server-install\` with and without \`--setup-dns\`
      - \`ipa-healthcheck\` on day 1 and day 7
      - replica promotion, then switch the first server off
      - \`authselect\` profiles on clients survive \`dnf update\`

      Done: diary of the week (short is fine), outcome, bug numbers. You should have run IPA before; I can't mentor this one well, I've only ever been its victim.
    `,
    replies: [
      {
        by: "ruben_c",
        daysAgo: 12.7,
        raw: "We have it in the cooperative since 4 years (my cousin installed, nobody dares to touch). I can do the replica part in virtual machines but not a complete week now, is the month of the meters.",
      },
      {
        by: "priya_n",
        daysAgo: 12.5,
        replyTo: 2,
        raw: "Rubén, the replica part alone would already be a third of it. When the meters are read, no hurry. Still open for somebody who wants the week.",
      },
    ],
  },
  {
    key: "test-openqa",
    category: "testing",
    tags: ["help-wanted", "testing", "hard", "x86_64", "installer"],
    by: "priya_n",
    daysAgo: 31.2,
    title: "openQA: five installer tests that run on every nightly without us",
    raw: md`
      Every night we get two images, and every morning a human clicks through the installer. The human is me. I would like my mornings.

      openQA drives a virtual machine by looking at the screen. We have a worker (thanks to Dami) and an empty test distribution. Wanted, in this order:

      1. default install, reboot, log in
      2. the same in text mode
      3. LUKS
      4. minimal package set
      5. Kickstart from HTTP

      The hard part is not the Perl, it's the **needles**: reference screenshots with marked areas. Everything that carries our name or our bird changes until the beta, so mark as little as possible.

      Done: the five run nightly, stay green for a week on an unchanged image, and a second person can add a sixth from your notes.

      Please come with some experience of test automation. Two to four weeks of evenings. Infrastructure side: @dbalogun.
    `,
    replies: [
      {
        by: "bartosz_w",
        daysAgo: 30.3,
        raw: "I'm doing this. Have set up openQA at work, no problem. Expect first tests Sunday.",
      },
      {
        by: "priya_n",
        daysAgo: 24.6,
        raw: "@bartosz_w, how is it going? Any branch I can look at? No pressure on the date.",
      },
      {
        by: "priya_n",
        daysAgo: 13.3,
        raw: "Bartosz, I hope everything is all right with you. I'll consider this one free again unless you tell me otherwise. Still clicking through the installer each morning, now with very good tea.",
      },
      {
        by: "quietmoss",
        daysAgo: 2.7,
        raw: "never used openqa. wrote test 1 last night to see. it is red but it gets to the package screen. want it?",
      },
    ],
  },
  {
    key: "test-old-graphics",
    category: "testing",
    tags: ["help-wanted", "testing", "x86_64", "easy"],
    by: "priya_n",
    daysAgo: 39.2,
    title: "GNOME on graphics cards from before 2012: does the desktop come up?",
    raw: md`
      We keep reading that Wayland falls back to software rendering on old cards, and that it then looks like a slide show. I'd like facts.

      Start the workstation install on something old, log in once on Wayland and once on Xorg, run \`glxinfo -B\` and \`gnome-shell --version\`, and tell us if you could bear to write a letter on it.

      Any number of people. Twenty minutes plus install.
    `,
    replies: [
      {
        by: "nilgun",
        daysAgo: 38.6,
        raw: 'I have a card with a fan that says "ultra". Will look when it has cooled down since 2009.',
      },
      {
        by: "priya_n",
        daysAgo: 34.8,
        raw: "Anyone else? One report so far, promised.",
      },
    ],
  },
  {
    key: "test-speech",
    category: "testing",
    tags: ["help-wanted", "testing", "accessibility", "installer", "medium"],
    by: "saoirse",
    daysAgo: 7.8,
    title: "Can you install Dunnock without seeing the screen? Help us find out honestly",
    raw: md`
      A member wrote to me privately: she has administered servers for fifteen years, she is blind, and with every distribution she begins by asking a sighted colleague to do the first twenty minutes. She'd like not to. So would I.

      We don't know what works today. I'd like us to **find out before we claim anything**. Routes to try:

      - text installer over a serial console (\`inst.text console=ttyS0,115200\`), from a machine that speaks
      - \`inst.sshd\` with a Kickstart that only sets the password, then attach to the installer's tmux
      - a complete Kickstart file, so that the only task is booting
      - after the first login: does Orca start with \`Super\`+\`Alt\`+\`S\` at the login screen, and can you get through the first-run dialogs?

      Wanted: **two people who use a screen reader or a braille display every day**, and one sighted person who sets up machines for them and otherwise keeps quiet. We pay nobody, but for this one I'll post you biscuits.

      Done means a page that says: this way works, this one doesn't, here is the file you need. Also the things we must report upstream. I'm the contact; write to me directly if you'd sooner not reply here.
    `,
    replies: [
      {
        by: "lenka",
        daysAgo: 7.6,
        raw: "I set up machines and keep quiet. Both are my talents.",
      },
      {
        by: "old_segfault",
        daysAgo: 7.2,
        raw: "My brother-in-law lost his sight in '09 and still runs the county's mail. Asked him. He says serial works if the prompts end in a newline, and the installer's main menu doesn't. He's in, through me.",
      },
      {
        by: "saoirse",
        daysAgo: 6.9,
        replyTo: 3,
        raw: "Walter, please tell him that what he knows about newlines is already the best paragraph of the page. One more person with a screen reader or braille display, then we start.",
      },
    ],
  },
];
