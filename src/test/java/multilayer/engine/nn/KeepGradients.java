package multilayer.engine.nn;

/** Leaves every parameter where it is and every gradient in its own array. */
public final class KeepGradients implements ParameterUpdate {

    @Override
    public void update(Parameter parameter, int from, int to, float scale, int part) {}
}
