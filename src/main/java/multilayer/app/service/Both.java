package multilayer.app.service;

import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;

/** Tells two listeners, the first one first. */
record Both(TrainingListener first, TrainingListener second) implements TrainingListener {

    @Override
    public void onStart(RunStart start) {
        first.onStart(start);
        second.onStart(start);
    }

    @Override
    public void onStep(StepEvent event) {
        first.onStep(event);
        second.onStep(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        first.onEpoch(event);
        second.onEpoch(event);
    }

    @Override
    public void onEnd(RunEnd end) {
        first.onEnd(end);
        second.onEnd(end);
    }
}
