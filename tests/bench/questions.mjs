// node questions.mjs FOLDER COUNT: the built-in content, with a first page that asks COUNT questions,
// as no real questionnaire should; the built page is then measured under that load.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const content = join(dirname(fileURLToPath(import.meta.url)), "../../survey/content");
const [folder, count] = [process.argv[2], Number(process.argv[3] ?? 200)];

const survey = JSON.parse(readFileSync(join(content, "sondage-priorites.json"), "utf8"));
const [status, priority] = survey.models.find((model) => model.id === survey.ranking.model).questions;

function question(index) {
  const label = { fr: `Question ${index + 1} de la page`, en: `Question ${index + 1} of the page` };
  const source = index % 4 === 3 ? priority : status;
  const { requiredIf, askIf, ...kept } = source;
  return { ...kept, id: `q${String(index + 1).padStart(3, "0")}`, label };
}

survey.sections.unshift({
  id: "page-longue",
  title: { fr: "Page longue", en: "Long page" },
  pages: [{
    id: "longue",
    title: { fr: "Toutes les questions", en: "All questions" },
    questions: Array.from({ length: count }, (_, index) => question(index)),
  }],
});

mkdirSync(folder, { recursive: true });
copyFileSync(join(content, "clusters.json"), join(folder, "clusters.json"));
writeFileSync(join(folder, "sondage-priorites.json"), JSON.stringify(survey, null, 1));
