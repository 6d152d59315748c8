#pragma once
// What one organisation prints after its self-assessment: one HTML document for itself.

#include <string>
#include <vector>

#include "survey/answer/answer.h"
#include "survey/answer/plan.h"
#include "survey/chart/reference.h"
#include "survey/define/definition.h"

namespace report {

struct SelfAssessment {
    const answer::Response& response;
    const define::Questionnaire& questionnaire;  // with scoring
    const std::vector<define::Cluster>& clusters;
    const std::vector<define::Resource>& resources;
    const answer::Plan& plan;
    const answer::Response* before = nullptr;  // an older response of the same organisation
    const chart::Reference* others = nullptr;
    std::string today;  // "2026-11-26"
};

// Steps and targets count only where they are above the present level. Two to six pages.
std::string self_assessment_html(const SelfAssessment& assessment, base::Language language);

}  // namespace report
