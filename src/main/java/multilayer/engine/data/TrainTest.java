package multilayer.engine.data;

/** A data set as it is published: what may be learned from, and the exam. */
public record TrainTest(Dataset train, Dataset test) {}
