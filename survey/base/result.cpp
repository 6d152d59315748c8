#include "survey/base/result.h"

namespace base {

const char* name(Code code) {
    switch (code) {
        case Code::TooBig: return "TOO_BIG";
        case Code::Empty: return "EMPTY";
        case Code::NotJson: return "NOT_JSON";
        case Code::Truncated: return "TRUNCATED";
        case Code::Compressed: return "COMPRESSED";
        case Code::Utf16: return "UTF16";
        case Code::BadUtf8: return "BAD_UTF8";
        case Code::TooDeep: return "TOO_DEEP";
        case Code::TooMany: return "TOO_MANY";
        case Code::DupKey: return "DUP_KEY";
        case Code::BadNumber: return "BAD_NUMBER";
        case Code::WrongFormat: return "WRONG_FORMAT";
        case Code::NewerVersion: return "NEWER_VERSION";
        case Code::Checksum: return "CHECKSUM";
        case Code::OtherQuestionnaire: return "OTHER_QUESTIONNAIRE";
        case Code::UnknownQuestion: return "UNKNOWN_QUESTION";
        case Code::UnknownOption: return "UNKNOWN_OPTION";
        case Code::OutOfRange: return "OUT_OF_RANGE";
        case Code::WrongType: return "WRONG_TYPE";
        case Code::Missing: return "MISSING";
        case Code::UnknownKey: return "UNKNOWN_KEY";
        case Code::Full: return "FULL";
        case Code::Closed: return "CLOSED";
        case Code::Damaged: return "DAMAGED";
        case Code::Blocked: return "BLOCKED";
        case Code::Private: return "PRIVATE";
        case Code::OtherTab: return "OTHER_TAB";
        case Code::NewerStore: return "NEWER_STORE";
        case Code::Sealed: return "SEALED";
        case Code::TooManyFiles: return "TOO_MANY_FILES";
    }
    return "";
}

}  // namespace base
