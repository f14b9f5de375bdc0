/** A long conversation of our own making, and its transcript with every word timed. */

export interface Line {
  /** Seconds. */
  start: number;
  end: number;
  speaker: string;
  words: { start: number; text: string }[];
}

/** Chapters by the line they begin with. */
const parts: [title: string, script: string][] = [
  [
    'Cold open',
    `M: Nobody believed the chart, because the chart had never been wrong before. That is the trouble with a good instrument: you stop looking out of the window.
I: It had been drawn by my grandfather's generation, and they drew it standing up in an open boat with a lead line and a pencil. You do not argue with people like that.
M: Welcome to Harbour Tapes. I am Mara Quill, and with me is Ivo Sands, who was a pilot here for thirty-one years.
I: Thirty-two, if you count the winter nothing moved.
M: We are counting it. Today it is the night the buoys moved, and there is only one person alive who was on that bridge.
I: And he has brought his own biscuits.`,
  ],
  [
    'The quarry and the crane',
    `M: Start where it starts. Not with the night, but with the stone.
I: It starts with the quarry, yes. They had been shipping stone out of the north basin since before the war, and every load took a little more of the hill away.
M: And the hill was a mark.
I: The hill was the mark. You put the notch of the hill over the customs shed, and you knew that you were in deep water. Every child in the town could do that.
M: So they dug away the notch.
I: They dug it away a barrow at a time, so slowly that nobody was ever the person who did it. One autumn the notch was where it had always been, and the next autumn it was half a cable to the east.
M: Did anybody say so?
I: The crane driver said so. He sat up there all day with the whole approach laid out under his boots like a map on a kitchen table. He wrote a letter to the harbour office, with a drawing.
M: Have you seen the drawing?
I: I have it at home. It is a very good drawing. It was filed under complaints, between a dog and a smell.
M: A letter, a drawing, and a filing cabinet.
I: That is how most things in this town go down.`,
  ],
  [
    'A chart nobody doubted',
    `M: Let us be fair to the harbour office for a minute. They had a new chart, surveyed the year before, and they were proud of it.
I: It was a lovely chart. Printed in four colours, and the soundings were right to the hand. What it did not have was the hill, because the survey had been done from the water.
M: So the soundings were right, and the picture around them was old.
I: The soundings were right, and you could not find out where you were standing when you read them. It is like having the perfect address of a house in a street that has moved.
M: People trusted it all the same.
I: People trusted it because it was new, and because it was expensive, and because the old one had tea on it.
M: You trusted it.
I: I trusted it for eleven months and nine days.
M: You know the number.
I: I know the number because I have been asked for it by two inquiries and a widow.`,
  ],
  [
    'The second bell',
    `M: Tell me about the weather that evening.
I: There was no weather. People always expect a storm. It was flat calm, with a moon like a dinner plate, and you could hear somebody washing up on the other side of the water.
M: And the ship?
I: The Annelise, four thousand tons, in ballast, with a captain I had known for years and a cook who hated me. She drew five metres and we had five and a half, if we were where we thought we were.
M: If.
I: We had eleven minutes of tide left. So I asked the pilot to count the lights aloud, slowly, and to say nothing else. He got to four. There should have been seven, and one of those four was green where the book says white.
M: And that is when you heard it.
I: That is when I heard the bell. There is a bell on the inner buoy, and I have known the sound of it since I was a boy. It was ringing behind me.
M: Behind you.
I: Behind me, and a little to the left, where there is a church.
M: What does a person do with that?
I: A person thinks that he is having a stroke. Then he thinks that somebody has moved the church. It is only third or fourth that he thinks the buoy has broken its chain, and by then you are a ship's length further on.
M: How long did all of that take?
I: I have worked it out since. Nine seconds.
M: It sounds like an afternoon.
I: It was the longest afternoon of my life, and it was over before the captain had put his cup down.`,
  ],
  [
    'What the sleeve said',
    `M: And you wrote it down?
I: I wrote it on my sleeve. The pencil was the only thing on that bridge that still worked, and I remember thinking that whoever reads this will think I made it up.
M: Read it to us.
I: It says: bell astern, four lights, one wrong, hill not where it is. Then there is a time, and then there is a word that I will not say on the air.
M: The shirt is in the museum now.
I: The shirt is in the museum, with the word folded under.
M: What did you do after the sleeve?
I: I stopped the ship. It is not a thing you do lightly, because a ship that has stopped is a ship that goes where the water likes. But the water at least had been there longer than any of us.
M: You let the tide decide.
I: I let the tide decide, and I dropped the lead over the side like my grandfather. It came up with grey clay on it, and there is only one place in this harbour with grey clay.
M: So the mud told you where you were.
I: The mud has never once been wrong. You can put that on the poster.
M: We might.
I: We were a hundred and forty metres from where the chart had us, with our stern to the quarry wall. If we had gone on counting lights we would have counted them from the bottom.`,
  ],
  [
    'Letters',
    `M: We have had letters about this one. Do you mind?
I: I like letters. I like them better when they are short.
M: A listener in the islands asks whether the crane driver was ever thanked.
I: He was given a clock. He said that it lost four minutes a day, and that he was not going to write to anybody about it.
M: Another wants to know if you still use the chart.
I: I have it on the wall of the boat shed. My granddaughter has drawn the hill back in with a crayon, and it is now the most accurate chart of this harbour.
M: And a very young listener asks if the church was all right.
I: The church was fine. It rang back the next morning, and for once everybody looked out of the window.
M: That is the end of the tape. The notes have a picture of the drawing, and of the clay.
I: And of the biscuits.
M: And of the biscuits. Thank you for listening, and mind the hill.`,
  ],
];

const speakers: Record<string, string> = { M: 'Mara Quill', I: 'Ivo Sands' };

/** How many letters are spoken in a second, and the breath between two people, seconds. */
const PACE = 14;
const BREATH = 0.7;

/** The whole conversation, a line for every clause, as captions are cut. */
export const story: Line[] = [];
/** Where each chapter begins, seconds. */
export const storyChapters: { startTime: number; title: string }[] = [];

let time = 0;
for (const [title, script] of parts) {
  storyChapters.push({ startTime: time, title });
  for (const turn of script.split('\n')) {
    const speaker = speakers[turn.charAt(0)] ?? '';
    for (const clause of turn.slice(3).match(/.+?(?:[.?!:,](?= |$)|$)/g) ?? []) {
      const start = time;
      const words = clause
        .trim()
        .split(' ')
        .map((text) => {
          const word = { start: time, text };
          time += (text.length + 1) / PACE;
          return word;
        });
      story.push({ start, end: time, speaker, words });
    }
    time += BREATH;
  }
}

/** Length of its sound, seconds. */
export const storySeconds = Math.ceil(time) + 4;

/** The transcript as the publisher serves it. */
export const storyVtt = `WEBVTT\n\n${story
  .map(({ start, end, speaker, words }) => {
    const text = words.map((word) => `<${stamp(word.start)}>${word.text}`).join(' ');
    return `${stamp(start)} --> ${stamp(end)}\n<v ${speaker}>${text}</v>\n`;
  })
  .join('\n')}`;

function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
