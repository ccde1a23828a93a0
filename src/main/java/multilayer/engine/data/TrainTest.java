package multilayer.engine.data;

/** A data set as it is published: what may be learned from, and the exam. */
public record TrainTest(Dataset train, Dataset test) {

    /** The first images of each part, for a quick trial. */
    public TrainTest first(int trainCount, int testCount) {
        return new TrainTest(train.first(trainCount), test.first(testCount));
    }
}
