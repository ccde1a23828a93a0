package multilayer.engine.nn;

/** Leaves every parameter where it is and every gradient in its own array. */
public final class KeepGradients implements ParameterUpdate {

    @Override
    public Matrix target(Parameter weight) {
        return weight.gradient();
    }

    @Override
    public float alpha(Parameter weight) {
        return 1;
    }

    @Override
    public float beta(Parameter weight) {
        return 0;
    }

    @Override
    public void finishWeights(Parameter weight, int from, int to, int part) {}

    @Override
    public void updateVector(Parameter vector, int from, int to, int part) {}
}
