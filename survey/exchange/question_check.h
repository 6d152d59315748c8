#pragma once
// One written question against what its type needs and allows.

#include "survey/exchange/questionnaire_shape.h"

namespace exchange {

inline constexpr int kGoals = 17;   // sustainable development goals of the United Nations

// 1 to 64 of a-z, A-Z, 0-9, "-", "_" and, but not first, ".".
bool is_id(const std::string& id);

void check_options(const std::vector<define::Option>& options, const std::string& place,
                   Faults& faults);

// The questions of a page or model. Their ids may repeat those of other pages here.
void check_questions(const std::vector<QuestionDraft>& questions, const std::string& place,
                     const QuestionnaireDraft& file, Faults& faults);

}  // namespace exchange
