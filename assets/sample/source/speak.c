/*
 * Speaks one sentence with Flite (https://github.com/festvox/flite) and tells when each word of it is said.
 *
 *   speak slt|rms STRETCH PITCH OUT.wav < sentence
 *
 * STRETCH lengthens (above 1) or shortens every sound, PITCH shifts the voice's mean pitch in hertz.
 * Standard output: a line "START END WORD" for each word between spaces, in seconds into OUT.wav,
 * from the sounds the synthesiser made them of.
 */
#include <flite/flite.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

cst_voice *register_cmu_us_slt(const char *directory);
cst_voice *register_cmu_us_rms(const char *directory);

static float start_of(const cst_item *segment) {
  const cst_item *before = item_prev(segment);
  return before ? item_feat_float(before, "end") : 0;
}

int main(int argc, char **argv) {
  char sentence[2000] = "";
  if (argc != 5 || !fgets(sentence, sizeof sentence, stdin)) return 2;

  flite_init();
  cst_voice *voice =
      strcmp(argv[1], "slt") == 0 ? register_cmu_us_slt(NULL) : register_cmu_us_rms(NULL);
  feat_set_float(voice->features, "duration_stretch", atof(argv[2]));
  feat_set_float(voice->features, "int_f0_target_mean",
                 get_param_float(voice->features, "int_f0_target_mean", 0) + atof(argv[3]));

  cst_utterance *utterance = flite_synth_text(sentence, voice);
  if (!utterance || cst_wave_save_riff(utt_wave(utterance), argv[4]) < 0) return 1;

  const cst_item *token = relation_head(utt_relation(utterance, "Token"));
  for (; token; token = item_next(token)) {
    const cst_item *first = item_daughter(token);
    const cst_item *last = item_last_daughter(token);
    if (!first) continue;
    const cst_item *opening = item_daughter(item_daughter(item_as(first, "SylStructure")));
    const cst_item *closing =
        item_last_daughter(item_last_daughter(item_as(last, "SylStructure")));
    printf("%.3f %.3f %s\n", start_of(item_as(opening, "Segment")),
           item_feat_float(item_as(closing, "Segment"), "end"), item_feat_string(token, "name"));
  }
  return 0;
}
