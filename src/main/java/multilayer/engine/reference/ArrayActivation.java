package multilayer.engine.reference;

import multilayer.engine.nn.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Activations and their derivatives at z [batch, units], in ND4J operations. */
final class ArrayActivation {

    private static final double LEAK = 0.01;
    private static final double SELU_LAMBDA = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ArrayActivation() {}

    static INDArray apply(Activation activation, INDArray z) {
        return switch (activation) {
            case RELU -> positive(z);
            case LEAKY_RELU -> positive(z).addi(negative(z).muli(LEAK));
            case GELU -> normalCumulative(z).muli(z);
            case SILU -> Transforms.sigmoid(z).muli(z);
            case TANH -> Transforms.tanh(z);
            case SIGMOID -> Transforms.sigmoid(z);
            case ELU -> positive(z).addi(Nd4j.math().expm1(negative(z)));
            case SELU ->
                positive(z)
                        .addi(Nd4j.math().expm1(negative(z)).muli(SELU_ALPHA))
                        .muli(SELU_LAMBDA);
            case IDENTITY -> z.dup();
        };
    }

    static INDArray derivative(Activation activation, INDArray z) {
        return switch (activation) {
            case RELU -> isPositive(z);
            case LEAKY_RELU -> isPositive(z).muli(1 - LEAK).addi(LEAK);
            case GELU -> normalDensity(z).muli(z).addi(normalCumulative(z));
            case SILU -> {
                INDArray s = Transforms.sigmoid(z);
                yield s.rsub(1).muli(z).addi(1).muli(s); // σ(z) (1 + z (1 − σ(z)))
            }
            case TANH -> {
                INDArray t = Transforms.tanh(z);
                yield t.mul(t).rsubi(1);
            }
            case SIGMOID -> {
                INDArray s = Transforms.sigmoid(z);
                yield s.rsub(1).muli(s);
            }
            case ELU -> Transforms.exp(negative(z));
            case SELU -> {
                INDArray left = Transforms.exp(negative(z)).muli(SELU_ALPHA);
                INDArray right = isPositive(z);
                yield left.muli(right.rsub(1)).addi(right).muli(SELU_LAMBDA);
            }
            case IDENTITY -> z.like().assign(1);
        };
    }

    /** max(z, 0), as the chapter writes ReLU. */
    private static INDArray positive(INDArray z) {
        return Transforms.max(z, 0);
    }

    private static INDArray negative(INDArray z) {
        return Transforms.min(z, 0);
    }

    /** 1 where z &gt; 0, otherwise 0. */
    private static INDArray isPositive(INDArray z) {
        return z.gt(0).castTo(z.dataType());
    }

    /** Φ(z) = (1 + erf(z / √2)) / 2. */
    private static INDArray normalCumulative(INDArray z) {
        return Nd4j.math().erf(z.div(Math.sqrt(2))).addi(1).divi(2);
    }

    /** φ(z) = exp(−z² / 2) / √(2π). */
    private static INDArray normalDensity(INDArray z) {
        return Transforms.exp(z.mul(z).divi(-2)).divi(Math.sqrt(2 * Math.PI));
    }
}
