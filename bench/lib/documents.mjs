// The two JSON documents of a given number of activities: the same for every contestant and run.

import { AUDIENCES, KINDS, OPENINGS, PARTNERS, SENTENCES, THEMES, WARDS } from "./phrases.mjs";
import { randomNumbers } from "./random.mjs";

const FIRST_YEAR = 2014;
const LAST_YEAR = 2020;
const ACTIVITIES_PER_SOURCE = 40;
const SEED = 20180817;

/** Every id of an activity begins like this, so that a page cannot pass off other content as these. */
export const ID_PREFIX = "hd-";

/** The partner that the bench filters by. */
export const FILTER_PARTNER = "doan-tncs-hcm";

/**
 * Generates `articles.json` and `programmes.json` as texts.
 *
 * `withPartner` is the number of activities with `FILTER_PARTNER`.
 */
export function generateDocuments(size) {
  const random = randomNumbers(SEED);
  const reported = [];
  const planned = [];
  let withPartner = 0;
  for (let number = 0; number < size; number++) {
    const activity = generateActivity(number, random);
    if (activity.partners?.includes(FILTER_PARTNER)) withPartner++;
    (number % 2 === 0 ? reported : planned).push(activity);
  }
  const articles = JSON.stringify({ articles: groupIntoArticles(reported) });
  const programmes = JSON.stringify({
    partners: PARTNERS,
    programmes: groupIntoProgrammes(planned),
  });
  const bytes = Buffer.byteLength(articles) + Buffer.byteLength(programmes);
  return { size, articles, programmes, bytes, withPartner };
}

function generateActivity(number, random) {
  const pick = (list) => list[random(list.length)];
  const year = FIRST_YEAR + random(LAST_YEAR - FIRST_YEAR + 1);
  const partners = generatePartners(random);
  const theme = pick(THEMES);
  const summary = `${pick(SENTENCES)}. ${pick(SENTENCES)}, với ${20 + random(400)} người tham dự.`;
  return {
    // The partners are part of the id: a page can be checked without a second list.
    id: [`${ID_PREFIX}${year}-${number}`, ...partners].join("-"),
    when: generatePeriod(year, random),
    kind: pick(KINDS),
    title: `${pick(OPENINGS)} “${theme}” dành cho ${pick(AUDIENCES)} phường ${pick(WARDS)}`,
    summary,
    ...(partners.length > 0 && { partners }),
  };
}

/** Most activities have one partner, some two, a few none. */
function generatePartners(random) {
  const dice = random(100);
  if (dice < 5) return [];
  const first = random(PARTNERS.length);
  if (dice < 70) return [PARTNERS[first].id];
  const second = (first + 1 + random(PARTNERS.length - 1)) % PARTNERS.length;
  return [PARTNERS[first].id, PARTNERS[second].id];
}

/** A day, a month, a year, several days or several years, in about the proportions of real data. */
function generatePeriod(year, random) {
  const two = (value) => String(value).padStart(2, "0");
  const month = two(1 + random(12));
  const day = 1 + random(26);
  const dice = random(100);
  if (dice < 60) return `${year}-${month}-${two(day)}`;
  if (dice < 80) return `${year}-${month}`;
  if (dice < 92) return `${year}`;
  if (dice < 96) return `${year}-${month}-${two(day)}/${year}-${month}-${two(day + 2)}`;
  return year < LAST_YEAR ? `${year}/${Math.min(year + 2, LAST_YEAR)}` : `${year}`;
}

function chunk(activities) {
  const chunks = [];
  for (let start = 0; start < activities.length; start += ACTIVITIES_PER_SOURCE) {
    chunks.push(activities.slice(start, start + ACTIVITIES_PER_SOURCE));
  }
  return chunks;
}

function groupIntoArticles(activities) {
  return chunk(activities).map((activities, index) => ({
    id: `bai-viet-${index}`,
    title: `Kết quả phối hợp công tác khuyến học giữa Hội Khuyến học và các đơn vị, bài ${index + 1}`,
    published: `2020-${String(1 + (index % 12)).padStart(2, "0")}-17T11:07:00+07:00`,
    summary: SENTENCES[index % SENTENCES.length],
    activities,
  }));
}

function groupIntoProgrammes(activities) {
  return chunk(activities).map((activities, index) => ({
    id: `chuong-trinh-${index}`,
    title: `Chương trình phối hợp hoạt động “Khuyến học – Khuyến tài” số ${index + 1}`,
    when: "2014/2020",
    signed: "2014-02-17",
    summary: SENTENCES[index % SENTENCES.length],
    activities,
  }));
}
