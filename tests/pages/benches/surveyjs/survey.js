// SurveyJS as a careful developer would set it up for the same job: the checklist as its own kind of data, the answers
// that are kept, and saving by the rule that our own widget has.
import { Model } from "survey-core";
import "survey-js-ui";

const KEY = "survey";
// The first unsaved change starts the clock, and the ones after it do not put it off: SAVE_AFTER in src/web/mod.rs.
const SAVE_AFTER = 250;

const { survey, page } = await (await fetch("survey.json")).json();
const model = new Model(survey);
model.data = JSON.parse(localStorage.getItem(KEY) ?? "{}");
model.currentPageNo = page;

let clock;
const save = () => {
  clock = undefined;
  localStorage.setItem(KEY, JSON.stringify(model.data));
};
model.onValueChanged.add(() => { clock ??= setTimeout(save, SAVE_AFTER); });
model.render(document.getElementById("survey"));
