package multilayer.app.weights;

import multilayer.engine.eval.LayerStatistics;

/**
 * The weights of one unit of the first layer, one for each pixel.
 *
 * @param unit counted from 0
 * @param rows height in pixels
 * @param columns width in pixels
 * @param weights of all units [rows · columns, units]; not to be changed
 * @param layer what is known of the layer
 */
record UnitImage(int unit, int rows, int columns, float[] weights, LayerStatistics layer) {

    boolean isDead() {
        return layer.canDie() && layer.dead()[unit];
    }

    /** The picture as 0xAARRGGBB, row by row: colours of {@link Diverging}, full at the layer's bound. */
    int[] pixels() {
        int[] pixels = new int[rows * columns];
        double bound = layer.weightBound() == 0 ? 1 : layer.weightBound();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = Diverging.argb(weights[pixel * layer.units() + unit] / bound);
        }
        return pixels;
    }
}
