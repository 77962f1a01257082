import fc from "fast-check";
import { expect, test } from "vitest";
import { inSameOrder, kinshipOf, wordsOf, wordWorth } from "./words.ts";

test.each([
  ["Audit grub2: menu, logo", ["audit", "grub2", "menu", "logo"]],
  ["x86_64 and kernel-64k, 8.4", ["x86_64", "and", "kernel", "64k", "8.4"]],
  ["C++ is not C#, nor C.", ["c++", "is", "not", "c#", "nor", "c"]],
  ["Naïve Größe, Ёлка", ["naive", "große", "елка"]],
  ["ＦＵＬＬ width", ["full", "width"]],
  ["测试安装程序", ["测试", "试安", "安装", "装程", "程序"]],
  ["在aarch64上", ["在", "aarch64", "上"]],
  ["インストーラーを", ["イン", "ンス", "スト", "トー", "ーラ", "ラー", "ーを"]],
  ["ทดสอบ", ["ทด", "ดส", "สอ", "อบ"]],
  ["한국어 번역", ["한국어", "번역"]],
  ["🎉 –", []],
])("the words of %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["kernel", "kernal", "slip"],
  ["nginx", "ngnix", "slip"],
  ["emacs", "eacs", "slip"],
  ["openssl", "openssh", "slip"],
  ["mirror", "mirrors", "form"],
  ["translate", "translation", "form"],
  ["installer", "installation", "form"],
  ["test", "testing", "form"],
  ["übersetzung", "übersetzungen", "form"],
  ["python2", "python3", null],
  ["x86_64", "x86_65", null],
  ["host", "most", null],
  ["port", "portuguese", null],
  ["compose", "compile", null],
  ["anaconda", "cockpit", null],
  ["the", "then", null],
] as const)("%s and %s may be one word by %s", (one, other, kinship) => {
  expect(kinshipOf(one, other)).toBe(kinship);
  expect(kinshipOf(other, one)).toBe(kinship);
});

test.each([
  ["of", 0.5],
  ["и", 0.5],
  ["dnf", 1],
  ["64", 1],
  ["안", 1],
  ["安装", 0.5],
  ["スト", 0.5],
])("%s is worth %d", (word, worth) => {
  expect(wordWorth(word)).toBe(worth);
});

test.each([
  ["abcd", "abcd", 1],
  ["abcd", "abxd", 0.75],
  ["abcd", "dcba", 0.25],
  ["ab", "abcd", 0.5],
  ["", "a", 0],
  ["", "", 0],
])("of %s and %s, this much is in the same order: %d", (one, other, much) => {
  expect(inSameOrder([...one], [...other])).toBe(much);
});

test("whatever the text, its words are the same in capitals and with more space between them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(wordsOf(` ${text}  `)).toEqual(wordsOf(text));
      const ascii = text.replaceAll(/[^a-z .]/g, "");
      expect(wordsOf(ascii.toUpperCase().replaceAll(" ", "   "))).toEqual(wordsOf(ascii));
    }),
  );
});
