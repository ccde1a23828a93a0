package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryModelTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final GalleryModel gallery = new GalleryModel(evaluation);

    @BeforeEach
    void show() {
        KnownAnswers.show(evaluation, 4);
    }

    @Test
    void everyErrorIsThereLargestLossFirst() {
        assertThat(rows()).containsExactly(15, 12, 17, 11, 14);
        assertThat(gallery.countProperty().get()).isEqualTo("5 of 5 errors \u00b7 validation \u00b7 epoch 4");
        assertThat(gallery.stateProperty().get()).isEqualTo(GalleryState.SHOWN);
        assertThat(gallery.reasonProperty().get()).isEmpty();
    }

    @Test
    void itIsSortedByWhatOneAsksForInEitherDirection() {
        gallery.orderProperty().set(GalleryOrder.CONFIDENCE);
        assertThat(rows()).containsExactly(15, 12, 11, 14, 17);
        gallery.orderProperty().set(GalleryOrder.MARGIN);
        assertThat(rows()).containsExactly(15, 12, 11, 17, 14);
        gallery.ascendingProperty().set(true);
        assertThat(rows()).containsExactly(14, 17, 11, 12, 15);
        gallery.orderProperty().set(GalleryOrder.INDEX);
        assertThat(rows()).containsExactly(11, 12, 14, 15, 17);
    }

    @Test
    void anEpochThatHasNoAnswersYetLeavesTheTilesAlone() {
        AtomicInteger changes = new AtomicInteger();
        gallery.samples().addListener((ListChangeListener<Integer>) change -> changes.incrementAndGet());

        evaluation.choose(5);
        assertThat(changes).hasValue(0);
        assertThat(rows()).containsExactly(15, 12, 17, 11, 14);

        gallery.ascendingProperty().set(true);
        assertThat(changes).as("another order").hasValue(1);
    }

    @Test
    void classesFilterByThemselvesAndTogether() {
        gallery.trueClassProperty().set(0);
        assertThat(rows()).containsExactly(11, 14);
        gallery.trueClassProperty().set(null);
        gallery.predictedClassProperty().set(0);
        assertThat(rows()).containsExactly(12);
        assertThat(gallery.countProperty().get()).startsWith("1 of 5 errors");
    }

    @Test
    void answersLessOrMoreConfidentThanAskedForAreLeftOut() {
        gallery.lowestProperty().set(0.45);
        assertThat(rows()).containsExactly(15, 12, 11, 14);
        gallery.highestProperty().set(0.7);
        assertThat(rows()).containsExactly(11, 14);
    }

    @Test
    void oneOrSeveralIndicesAreFound() {
        gallery.searchProperty().set(" 17 ");
        assertThat(rows()).containsExactly(17);
        gallery.searchProperty().set("14, 12 11");
        assertThat(rows()).containsExactly(12, 11, 14);
    }

    @Test
    void anIndexThatIsNotFoundIsExplained() {
        gallery.searchProperty().set("13");
        assertThat(gallery.stateProperty().get()).isEqualTo(GalleryState.UNMATCHED);
        assertThat(gallery.reasonProperty().get()).isEqualTo("Image 13 is no error: it is answered rightly, as c.");
        gallery.searchProperty().set("4711");
        assertThat(gallery.reasonProperty().get()).isEqualTo("Image 4711 is not one of the validation images.");
        gallery.searchProperty().set("shirt");
        assertThat(gallery.samples()).isEmpty();
        assertThat(gallery.reasonProperty().get()).startsWith("An index is a whole number");
        gallery.searchProperty().set("");
        gallery.lowestProperty().set(0.99);
        assertThat(gallery.reasonProperty().get()).isEqualTo("The filters leave out every answer.");
        assertThat(gallery.countProperty().get()).isEqualTo("0 of 5 errors \u00b7 validation \u00b7 epoch 4");
    }

    @Test
    void aCellOfTheConfusionMatrixShowsItsImagesWhateverWasFilteredBefore() {
        gallery.searchProperty().set("17");
        gallery.lowestProperty().set(0.9);
        gallery.show(0, 1);
        assertThat(rows()).containsExactly(11, 14);
        gallery.show(3, 3);
        assertThat(rows()).containsExactly(16);
        assertThat(gallery.countProperty().get()).isEqualTo("1 of 3 right answers \u00b7 validation \u00b7 epoch 4");
        gallery.clearFilters();
        assertThat(rows()).hasSize(5);
    }

    @Test
    void anotherEpochKeepsFiltersOrderAndTheChosenImage() {
        gallery.orderProperty().set(GalleryOrder.MARGIN);
        gallery.highestProperty().set(0.95);
        gallery.choose(2);
        KnownAnswers.show(evaluation, 6);
        assertThat(rows()).containsExactly(12, 11, 17, 14);
        assertThat(rows().get(gallery.chosenProperty().get())).isEqualTo(11);
        assertThat(gallery.countProperty().get()).isEqualTo("4 of 4 errors \u00b7 validation \u00b7 epoch 6");
    }

    @Test
    void whenTheChosenImageIsGoneTheOneInItsPlaceIsChosen() {
        gallery.choose(0);
        KnownAnswers.show(evaluation, 6);
        assertThat(gallery.chosenProperty().get()).isZero();
        gallery.choose(9);
        assertThat(gallery.chosenProperty().get()).isEqualTo(3);
        gallery.show(0, 2);
        assertThat(gallery.chosenProperty().get()).isEqualTo(-1);
    }

    @Test
    void withoutTilesItTellsWhy() {
        EvaluationModel fresh = new EvaluationModel();
        GalleryModel empty = new GalleryModel(fresh);
        assertThat(empty.stateProperty().get()).isEqualTo(GalleryState.UNTRAINED);
        assertThat(empty.reasonProperty().get()).startsWith("Every image that the network gets wrong will be here");
        RunWeights run = KnownAnswers.run();
        fresh.show(run);
        assertThat(empty.stateProperty().get()).isEqualTo(GalleryState.UNTRAINED);
        fresh.choose(2);
        assertThat(empty.stateProperty().get()).isEqualTo(GalleryState.COMPUTING);
        fresh.finish(KnownAnswers.flawless(run, 2));
        assertThat(empty.stateProperty().get()).isEqualTo(GalleryState.FLAWLESS);
        assertThat(empty.reasonProperty().get())
                .isEqualTo("All 1 validation images are answered rightly after epoch 2.");
        fresh.fail(run, "The disk is gone.");
        assertThat(empty.stateProperty().get()).isEqualTo(GalleryState.FAILED);
        assertThat(empty.reasonProperty().get()).isEqualTo("The disk is gone.");
    }

    @Test
    void theTestSetIsSealedUntilItIsOpened() {
        evaluation.splitProperty().set(Split.TEST);
        evaluation.clear();
        assertThat(gallery.stateProperty().get()).isEqualTo(GalleryState.SEALED);
        assertThat(gallery.countProperty().get()).isEmpty();
        evaluation.openTest();
        assertThat(gallery.stateProperty().get()).isEqualTo(GalleryState.COMPUTING);
    }

    @Test
    void aRunWithoutValidationImagesSaysSo() {
        RunWeights run = KnownAnswers.run();
        evaluation.show(new RunWeights(
                run.experiment().withTraining(run.experiment().training().withValidation(Validation.NONE)),
                run.history()));
        evaluation.choose(1);
        evaluation.splitProperty().set(Split.VALIDATION);
        assertThat(gallery.stateProperty().get()).isEqualTo(GalleryState.UNVALIDATED);
    }

    private List<Integer> rows() {
        Evaluation shown =
                Objects.requireNonNull(evaluation.evaluationProperty().get());
        return gallery.samples().stream()
                .map(sample -> shown.predictions().row(sample))
                .toList();
    }
}
