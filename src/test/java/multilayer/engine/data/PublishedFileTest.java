package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

class PublishedFileTest {

    private static final String LABELS = "/datasets/fashion-mnist/t10k-labels-idx1-ubyte.gz";

    @Test
    void aWrongChecksumIsToldWithWhatToDo() {
        PublishedFile file = new PublishedFile(LABELS, "00000000000000000000000000000000");

        assertThatIOException()
                .isThrownBy(file::openVerified)
                .withMessage(
                        "t10k-labels-idx1-ubyte.gz is damaged: its MD5 is bb300cfdad3c16e7a12a480ee83cd310 instead of"
                                + " 00000000000000000000000000000000; install Multilayer again, or take the file anew from its"
                                + " authors.");
    }

    @Test
    void aMissingFileIsToldWithWhereItShouldBe() {
        PublishedFile file = new PublishedFile("/datasets/none/nothing.gz", "");

        assertThatIOException()
                .isThrownBy(file::openVerified)
                .withMessage(
                        "nothing.gz is missing from the program; expected it at /datasets/none/nothing.gz on the class"
                                + " path; install Multilayer again.");
    }
}
