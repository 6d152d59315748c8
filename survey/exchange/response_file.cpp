#include "survey/exchange/response_file.h"

#include "survey/answer/validate.h"
#include "survey/exchange/answer_codec.h"
#include "survey/exchange/canonical_row.h"
#include "survey/exchange/canonical_writer.h"
#include "survey/exchange/envelope_check.h"
#include "survey/exchange/format_check.h"
#include "survey/exchange/response_shape.h"
#include "survey/exchange/sha256.h"

namespace exchange {

namespace {

using base::Code;
using base::Fault;
using base::Faults;

constexpr const char* kResponseFormat = "intergrappes/response";

ResponseShape shape_of(const answer::Response& response) {
    ResponseShape shape;
    shape.format = kResponseFormat;
    shape.format_version = 1;
    shape.questionnaire = {response.questionnaire_id, response.questionnaire_version};
    shape.id = response.id;
    shape.revision = response.revision;
    shape.wave = response.wave;
    shape.language = response.language;
    shape.respondent = response.respondent;
    shape.created = response.created;
    shape.modified = response.modified;
    shape.answers = answers_tree(response.answers);
    return shape;
}

// The shape's answers must be in canonical order.
std::string checksum_of(ResponseShape shape) {
    shape.checksum.clear();
    CanonicalWriter writer(JsonText::Style::Canonical);
    writer.write(shape);
    return "sha256:" + sha256(writer.take());
}

// The last step: what the answers mean.
Faults read_meaning(ResponseShape& shape, const Catalogue& catalogue, answer::Answers& answers) {
    const define::Questionnaire* questionnaire = catalogue.questionnaire(shape.questionnaire.id);
    if (questionnaire == nullptr) {
        return {Fault{Code::OtherQuestionnaire, "questionnaire.id", shape.questionnaire.id}};
    }
    Faults faults;
    answers = read_answers(shape.answers, faults);
    for (Fault& fault : answer::validate(answers, *questionnaire, catalogue.clusters)) {
        faults.push_back(std::move(fault));
    }
    if (faults.empty()) settle(answers, *questionnaire);
    return faults;
}

// The strict way, for what the quick way does not read.
base::Result<combine::Entry> read_strictly(std::string_view bytes, const Catalogue& catalogue) {
    base::Result<Node> tree = read_json(bytes, Limits{});
    if (!tree) return tree.faults();
    const Node& root = tree.value();
    if (const auto fault = check_format(root, kResponseFormat)) return *fault;
    if (const auto fault = check_questionnaire_version(root, catalogue)) return *fault;

    ResponseShape shape;
    TreeReader reader;
    reader.read(root, {}, shape);
    Faults faults = reader.faults();
    check_envelope(shape, catalogue, faults);
    if (!faults.empty()) return faults;

    combine::Entry entry;
    ResponseShape ordered = shape;
    canonicalise(ordered.answers, catalogue.questionnaire(shape.questionnaire.id));
    entry.checksum = checksum_of(std::move(ordered));
    // Present but empty is wrong too: only its absence means that nobody vouches for the bytes.
    entry.verified = root.member("checksum") != nullptr;
    if (entry.verified && shape.checksum != entry.checksum) {
        return Fault{Code::Checksum, "checksum", shape.checksum};
    }
    answer::Answers answers;
    faults = read_meaning(shape, catalogue, answers);
    if (!faults.empty()) return faults;
    entry.response = response_of(std::move(shape));
    entry.response.answers = std::move(answers);
    return entry;
}

}  // namespace

answer::Response response_of(ResponseShape shape) {
    answer::Response response;
    response.questionnaire_id = std::move(shape.questionnaire.id);
    response.questionnaire_version = std::move(shape.questionnaire.version);
    response.id = std::move(shape.id);
    response.revision = shape.revision;
    response.wave = std::move(shape.wave);
    response.language = std::move(shape.language);
    response.respondent = std::move(shape.respondent);
    response.created = std::move(shape.created);
    response.modified = std::move(shape.modified);
    return response;
}

base::Result<combine::Entry> read_response(std::string_view bytes, const Catalogue& catalogue) {
    if (combine::Entry quick; read_canonical_row(bytes, catalogue, quick)) return quick;
    return read_strictly(bytes, catalogue);
}

std::vector<base::Result<combine::Entry>> read_responses(const std::vector<std::string_view>& rows,
                                                         const Catalogue& catalogue) {
    const std::vector<std::string> sums = canonical_sums(rows);
    std::vector<base::Result<combine::Entry>> entries;
    entries.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        combine::Entry quick;
        if (read_canonical_row(rows[i], catalogue, quick, sums[i])) entries.emplace_back(std::move(quick));
        else entries.push_back(read_strictly(rows[i], catalogue));
    }
    return entries;
}

std::string write_response(const answer::Response& response, Layout layout) {
    ResponseShape shape = shape_of(response);
    shape.checksum = checksum_of(shape);
    const bool indented = layout == Layout::Indented;
    CanonicalWriter writer(indented ? JsonText::Style::File : JsonText::Style::Canonical);
    writer.write(shape);
    return writer.take();
}

std::string checksum(const answer::Response& response) { return checksum_of(shape_of(response)); }

}  // namespace exchange
