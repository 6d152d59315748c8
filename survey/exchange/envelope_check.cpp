#include "survey/exchange/envelope_check.h"

#include <algorithm>

#include "survey/answer/calendar.h"
#include "survey/base/utf8.h"
#include "survey/exchange/format_check.h"

namespace exchange {

namespace {

using base::Code;

constexpr std::size_t kMaxWave = 32;

// 8-4-4-4-12 hexadecimal digits, any version.
bool is_uuid(std::string_view text) {
    constexpr std::string_view kPattern = "00000000-0000-0000-0000-000000000000";
    if (text.size() != kPattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool digit =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (kPattern[i] == '0' ? !digit : c != '-') return false;
    }
    return true;
}

bool is_date_time(std::string_view text) {
    return answer::check_date_time(text) == answer::DateCheck::Valid;
}

}  // namespace

bool is_wave(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const char32_t point = base::next_code_point(text, at);
        if (point < 0x20 || point == 0x7F) return false;
    }
    return count >= 1 && count <= kMaxWave;
}

std::optional<base::Fault> check_questionnaire_version(const Node& root, const Catalogue& catalogue) {
    const Node* reference = root.member("questionnaire");
    const Node* id = reference == nullptr ? nullptr : reference->member("id");
    const Node* version = reference == nullptr ? nullptr : reference->member("version");
    if (id == nullptr || version == nullptr) return std::nullopt;
    const define::Questionnaire* known = catalogue.questionnaire(id->text);
    if (known == nullptr) return std::nullopt;
    const std::optional<int> theirs = major_version(version->text);
    const std::optional<int> ours = major_version(known->version);
    if (!theirs || !ours || *theirs <= *ours) return std::nullopt;
    return base::Fault{Code::NewerVersion, "questionnaire.version", version->text};
}

void check_envelope(const ResponseShape& shape, const Catalogue& catalogue, base::Faults& faults) {
    const base::Faults earlier = faults;
    const auto expect = [&](bool valid, const char* where, const std::string& detail,
                            Code code = Code::OutOfRange) {
        // "respondent" alone being wrong says enough about "respondent.grappe".
        const bool named = std::any_of(earlier.begin(), earlier.end(), [&](const base::Fault& fault) {
            return !fault.where.empty() && std::string_view(where).starts_with(fault.where);
        });
        if (!valid && !named) faults.push_back({code, where, detail});
    };
    const std::string& version = shape.questionnaire.version;
    expect(!shape.questionnaire.id.empty(), "questionnaire.id", {});
    expect(major_version(version).has_value(), "questionnaire.version", version);
    expect(is_uuid(shape.id), "id", shape.id);
    expect(shape.revision >= 0, "revision", std::to_string(shape.revision));
    expect(is_wave(shape.wave), "wave", shape.wave);
    expect(shape.language == "fr" || shape.language == "en", "language", shape.language);
    const std::string& organisation = shape.respondent.id;
    expect(organisation.empty() || is_uuid(organisation), "respondent.id", organisation);
    const std::string& cluster = shape.respondent.grappe;
    expect(catalogue.cluster(cluster) != nullptr, "respondent.grappe", cluster, Code::UnknownOption);
    expect(is_date_time(shape.created), "created", shape.created);
    expect(is_date_time(shape.modified), "modified", shape.modified);
}

}  // namespace exchange
