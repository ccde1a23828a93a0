package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import multilayer.engine.train.StopReason;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of results that a test made up. */
class LabWordsTest {

    private static final LabWords WORDS = new LabWords(Messages::text);
    private static final double ERROR = 0.003;

    /** A result with these values at the settings with these labels, curve by curve, and nothing at the others. */
    private static LabResult result(LabPlan plan, Map<String, double[]> values) {
        List<LabPoint> points = new ArrayList<>();
        for (LabTask task : plan.lab().tasks(plan.epochs())) {
            LabSetting setting = task.setting();
            String key = setting.series().isEmpty() ? setting.label() : setting.series() + " " + setting.label();
            double[] some = values.getOrDefault(key, new double[0]);
            List<LabOutcome> runs = new ArrayList<>();
            for (int index = 0; index < some.length; index++) {
                runs.add(new LabOutcome(
                        index + 1,
                        some[index],
                        plan.lab().measure().isTime() ? Double.NaN : ERROR,
                        task.experiments(index + 1).get(0),
                        Double.isNaN(some[index]) ? StopReason.DIVERGED : StopReason.COMPLETED,
                        null));
            }
            points.add(new LabPoint(setting, runs));
        }
        return new LabResult(plan, points, false, Instant.EPOCH, Duration.ofSeconds(1));
    }

    private static List<String> sentences(Labs lab, Map<String, double[]> values) {
        return WORDS.sentences(result(LabPlan.full(lab), values));
    }

    private static double[] around(double mean) {
        return new double[] {mean - 0.001, mean, mean + 0.001};
    }

    @ParameterizedTest
    @EnumSource(Labs.class)
    void everyLabHasATitleAndAQuestion(Labs lab) {
        assertThat(WORDS.title(lab)).isNotBlank();
        assertThat(WORDS.question(lab)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("multilayer.experiments.lab.LabsTest#running")
    void everyLabThatRunsHasWordsForItsAxisItsSettingsItsCurvesAndWhatItMeasures(Labs lab) {
        assertThat(WORDS.axis(lab)).isNotBlank();
        assertThat(WORDS.settings(lab)).isNotBlank();
        assertThat(WORDS.measure(lab)).isNotBlank();
        for (LabTask task : lab.tasks(lab.epochs())) {
            assertThat(WORDS.label(lab, task.setting())).isNotBlank();
            assertThat(WORDS.series(lab, task.setting().series()).isEmpty())
                    .isEqualTo(task.setting().series().isEmpty());
        }
    }

    @Test
    void everyLessonThatALabCanTeachHasItsWords() {
        Map<Labs, List<LabLesson>> lessons = new TreeMap<>();
        List<LabLesson> numbers =
                List.of(LabLesson.NOISE, LabLesson.DIFFERS, LabLesson.LOWEST, LabLesson.INSIDE, LabLesson.HIGHEST);
        Arrays.stream(Labs.values())
                .filter(lab -> !lab.isLink())
                .forEach(lab -> lessons.put(
                        lab, lab.axis().isCategories() ? List.of(LabLesson.NOISE, LabLesson.DIFFERS) : numbers));
        lessons.put(Labs.BOTTLENECK, List.of(LabLesson.NOISE, LabLesson.FALLS, LabLesson.GUESSING));
        lessons.put(Labs.FRAMEWORK_VS_SCRATCH, List.of(LabLesson.NOISE, LabLesson.SHRINKS, LabLesson.GROWS));
        lessons.forEach((lab, some) -> some.forEach(lesson -> assertThat(
                        new LabSentences(Messages::text, WORDS, lab).of(new LabFinding.Lesson(lesson, true)))
                .isNotBlank()));
    }

    @Test
    void aGapSmallerThanItsErrorBarIsToldAsNoise() {
        List<String> sentences = sentences(
                Labs.HIDDEN_LAYERS,
                Map.of(
                        "256", new double[] {0.870, 0.880, 0.875},
                        "256-128", new double[] {0.872, 0.882, 0.877}));

        assertThat(sentences.get(0))
                .isEqualTo("The best test accuracy is 0.8770 \u00b1 0.0050, at hidden layers 256-128.");
        assertThat(sentences.get(1))
                .isEqualTo(
                        "No further below it than noise: 256. The widest of these gaps is 0.20 points, and its 95 % error bar"
                                + " \u00b11.13.");
        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("Depth brings nothing here"));
        assertThat(sentences).noneMatch(sentence -> sentence.contains("more than noise."));
    }

    @Test
    void aClearWinnerIsToldWithHowFarTheWorstLiesBelow() {
        List<String> sentences = sentences(
                Labs.HIDDEN_UNITS,
                Map.of("32", around(0.840), "64", around(0.860), "256", around(0.880), "1024", around(0.8801)));

        assertThat(sentences)
                .startsWith(
                        "The best test accuracy is 0.8801 \u00b1 0.0010, at 1024 units.",
                        "No further below it than noise: 256. The widest of these gaps is 0.01 points, and its 95 % error bar"
                                + " \u00b10.23.",
                        "The worst is 32 units, 4.01 points below (\u00b10.23): more than noise.",
                        "Enough for that: 256 units.")
                .anyMatch(sentence -> sentence.startsWith("More units hold more"));
    }

    @Test
    void theNotebooksFiguresAreHeldAgainstOursInDeviationsOfASeed() {
        List<String> sentences = sentences(Labs.HIDDEN_UNITS, Map.of("32", around(0.8536), "1024", around(0.8777)));

        assertThat(sentences)
                .contains(
                        "1 of 2 figures of the notebook, of one run each, lie within two standard deviations of ours."
                                + " Farthest is 1024 units: 0.8437 beside our 0.8777 \u00b1 0.0010, 34.0 standard deviations away.");
    }

    @Test
    void figuresOfShortenedRunsAreNotHeldAgainstTheNotebooks() {
        LabResult quick = result(LabPlan.quick(Labs.HIDDEN_UNITS), Map.of("32", around(0.80), "1024", around(0.81)));

        assertThat(WORDS.sentences(quick)).noneMatch(sentence -> sentence.contains("figures of the notebook"));
    }

    @Test
    void aBottleneckThatOnlyGuessesIsToldAsGuessing() {
        List<String> sentences = sentences(
                Labs.BOTTLENECK,
                Map.of(
                        "batch-norm 1", around(0.300),
                        "batch-norm 256", around(0.870),
                        "plain 1", new double[] {0.1, 0.1, 0.1},
                        "plain 2", new double[] {0.1, 0.4, 0.1},
                        "plain 256", around(0.860)));

        assertThat(sentences)
                .contains(
                        "Without batch norm: At a middle layer of 1 the network only guesses: 0.1000 \u00b1 0.0000, where"
                                + " chance alone gives 0.100.",
                        "Without batch norm: At a middle layer of 2, 2 of 3 runs end at a guess (0.100).")
                .anyMatch(sentence -> sentence.contains("it is dead"))
                .noneMatch(sentence -> sentence.contains("No further below it than noise"));
    }

    @Test
    void aBottleneckThatCostsAccuracyWithoutGuessingIsToldAsALoss() {
        List<String> sentences =
                sentences(Labs.BOTTLENECK, Map.of("batch-norm 1", around(0.300), "batch-norm 256", around(0.870)));

        assertThat(sentences).anyMatch(sentence -> sentence.contains("cannot bring back what was lost"));
    }

    @Test
    void learningRatesAreComparedAcrossEpochs() {
        List<String> sentences = sentences(
                Labs.LEARNING_RATE,
                Map.of(
                        "5 0.001", around(0.80),
                        "5 0.05", around(0.87),
                        "10 0.001", around(0.83),
                        "10 0.05", around(0.875),
                        "10 0.2", around(0.86),
                        "20 0.001", around(0.86),
                        "20 0.05", around(0.88)));

        assertThat(sentences)
                .contains("Between best and worst lie 7.00 points (5 epochs) and 2.00 points (20 epochs).")
                .anyMatch(sentence -> sentence.startsWith("With small steps the epochs are over"));
    }

    @Test
    void timesAreToldAsRatiosWhereTheAxisBeginsAndEnds() {
        List<String> sentences = sentences(
                Labs.FRAMEWORK_VS_SCRATCH,
                Map.of(
                        "engine 32", new double[] {0.1, 0.1},
                        "engine 1024", new double[] {1, 1},
                        "framework 32", new double[] {1.1, 1.3},
                        "framework 1024", new double[] {4, 4}));

        assertThat(sentences)
                .startsWith(
                        "SameDiff (a framework) takes 12 (11 to 13) times as long as Multilayer's engine at 32 units, and 4.0 (4.0"
                                + " to 4.0) times as long at 1024 units.")
                .anyMatch(sentence -> sentence.contains("the difference shrinks"));
    }

    @Test
    void whetherADifferenceShrinksIsNotToldWhereRoundsOverlap() {
        assertThat(sentences(
                        Labs.FRAMEWORK_VS_SCRATCH,
                        Map.of(
                                "engine 32", new double[] {0.1, 0.1},
                                "engine 1024", new double[] {1, 1},
                                "framework 32", new double[] {0.3, 1.3},
                                "framework 1024", new double[] {4, 4})))
                .anyMatch(sentence -> sentence.contains("the rounds overlap"));
    }

    @Test
    void timesHaveThreeDigits() {
        assertThat(WORDS.value(Labs.FRAMEWORK_VS_SCRATCH, 0.12345)).isEqualTo("0.123 s");
        assertThat(WORDS.value(Labs.FRAMEWORK_VS_SCRATCH, 12.345)).isEqualTo("12.3 s");
        assertThat(WORDS.value(Labs.FRAMEWORK_VS_SCRATCH, 123.45)).isEqualTo("123 s");
        assertThat(WORDS.value(Labs.HIDDEN_UNITS, 0.87654)).isEqualTo("0.8765");
    }

    @Test
    void oneSeedAndFewerEpochsAndDivergedRunsAreSaid() {
        LabPlan plan = LabPlan.quick(Labs.HIDDEN_UNITS).withSeeds(1);
        LabResult whole = result(
                plan, Map.of("32", new double[] {0.84}, "64", new double[] {Double.NaN}, "128", new double[] {0.86}));
        LabResult stopped = new LabResult(plan, whole.points(), true, whole.started(), whole.took());

        assertThat(WORDS.sentences(whole))
                .anyMatch(sentence -> sentence.startsWith("If more runs confirm it: More units hold more"));
        assertThat(WORDS.sentences(stopped))
                .contains(
                        "1 run diverged at 64 units: the loss became infinite.",
                        "Runs have 2 epochs where the notebook's have 10, so these figures are no match for its own.",
                        "Stopped after 3 of 6 figures; what is missing may change all of this.")
                .contains("The worst is 32 units, 2.00 points below; the test set alone explains \u00b10.83.")
                .anyMatch(sentence -> sentence.startsWith("With one seed nobody knows"));
    }

    @Test
    void aStoppedLabThatHasNotReachedAllSettingsTeachesNothingYet() {
        LabResult whole = result(LabPlan.full(Labs.HIDDEN_UNITS), Map.of("32", around(0.84), "64", around(0.86)));
        LabResult stopped = new LabResult(whole.plan(), whole.points(), true, whole.started(), whole.took());

        assertThat(WORDS.sentences(whole)).anyMatch(sentence -> sentence.startsWith("More units hold more"));
        assertThat(WORDS.sentences(stopped)).noneMatch(sentence -> sentence.startsWith("More units hold more"));
    }

    @Test
    void singleRunsThatDoNotDifferTeachNothing() {
        LabPlan plan = LabPlan.full(Labs.HIDDEN_UNITS).withSeeds(1);

        assertThat(WORDS.sentences(result(plan, Map.of("32", new double[] {0.86}, "64", new double[] {0.861}))))
                .containsExactly(
                        "The best test accuracy is 0.8610, at 64 units.",
                        "No further below it than the test set alone explains: 32. The widest of these gaps is 0.10 points;"
                                + " the test set explains \u00b10.83.",
                        "Enough for that: 32 units.",
                        "With one seed nobody knows how much another one would change. The error bars are those of the test"
                                + " set alone; more seeds tell more.");
    }

    @Test
    void anEmptyResultSaysSo() {
        assertThat(sentences(Labs.HIDDEN_UNITS, Map.of())).containsExactly("Nothing has been measured yet.");
    }

    @Test
    void aSearchNamesWhatItChose() {
        assertThat(sentences(Labs.JOINT_SEARCH, Map.of("1", around(0.86), "20", around(0.88))))
                .anyMatch(sentence ->
                        sentence.matches("What the search chose, seed by seed: 784-.*, learning rate .*epochs.*"));
    }
}
