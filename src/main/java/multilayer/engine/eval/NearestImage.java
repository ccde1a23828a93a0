package multilayer.engine.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import multilayer.engine.data.Dataset;

/**
 * One of the images that are most like another one.
 *
 * @param row where in its data set it lies
 * @param distance √Σ(a − b)² over the pixels, in [0, 1] each
 */
public record NearestImage(int row, double distance) {

    private static final Comparator<NearestImage> NEAREST_FIRST =
            Comparator.comparingDouble(NearestImage::distance).thenComparingInt(NearestImage::row);

    /**
     * The nearest images, nearest first; of equals the first rows. Looks at each of {@code rows} once.
     *
     * @param image unsigned bytes of an image as large as those of {@code source}
     * @param rows which of {@code source} to look at
     * @param count the most that are wanted
     */
    public static List<NearestImage> of(byte[] image, Dataset source, int[] rows, int count) {
        PriorityQueue<NearestImage> nearest = new PriorityQueue<>(NEAREST_FIRST.reversed());
        for (int row : rows) {
            nearest.add(new NearestImage(row, between(image, source.pixels(), row * image.length)));
            if (nearest.size() > count) {
                nearest.remove();
            }
        }
        List<NearestImage> sorted = new ArrayList<>(nearest);
        sorted.sort(NEAREST_FIRST);
        return sorted;
    }

    private static double between(byte[] image, byte[] pixels, int start) {
        int sum = 0; // at most 255² for each of up to 33,000 pixels
        for (int i = 0; i < image.length; i++) {
            int difference = (image[i] & 0xff) - (pixels[start + i] & 0xff);
            sum += difference * difference;
        }
        return Math.sqrt(sum) / 255;
    }
}
