package multilayer.bench.roofline;

import java.util.List;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Shape;

/** Floating-point operations for each byte that goes between processor and memory. */
public final class ArithmeticIntensity {

    private ArithmeticIntensity() {}

    /**
     * Of one product: 2mkn / bytes of A [m, k], B [k, n] and C [m, n], each moved once. No implementation moves less, unless a
     * cache holds a matrix from before.
     */
    public static double of(Shape product, ElementType type) {
        return product.flops() / bytes(product, type);
    }

    /**
     * Of several products one after the other, none of whose matrices waits in a cache for the next.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static double of(List<Shape> products, ElementType type) {
        if (products.isEmpty()) {
            throw new IllegalArgumentException("there is no product");
        }
        return products.stream().mapToDouble(Shape::flops).sum()
                / products.stream().mapToDouble(each -> bytes(each, type)).sum();
    }

    private static double bytes(Shape product, ElementType type) {
        double m = product.m();
        double k = product.k();
        double n = product.n();
        return (m * k + k * n + m * n) * type.bytes();
    }
}
