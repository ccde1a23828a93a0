package multilayer.app.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/** An image that a person draws or brings along, as the network sees it, and what the network answers. */
public final class SketchModel {

    /** Height and width of the image, in pixels. */
    public static final int EDGE = 28;

    public static final double THINNEST = 0.5;
    public static final double THICKEST = 4;

    private static final int MOST_UNDONE = 100;

    /** Between two touches of a stroke, in pixels: no gap can be seen. */
    private static final double STEP = 0.5;

    private final DoubleProperty radius = new SimpleDoubleProperty(this, "radius", 1.5);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank", true);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyObjectWrapper<@Nullable SketchAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Deque<byte[]> earlier = new ArrayDeque<>();
    private byte[] pixels = new byte[EDGE * EDGE];

    /** How thick the brush is: half its width, in pixels of the image, from {@value #THINNEST} to {@value #THICKEST}. */
    public DoubleProperty radiusProperty() {
        return radius;
    }

    /** Grows when the image has changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether the image is all black. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What the network answers; null without a network or an image. */
    public ReadOnlyObjectProperty<@Nullable SketchAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What went wrong last, as a sentence; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A copy of the image: unsigned bytes, row by row, 0 black to 255 white. */
    public byte[] pixels() {
        return pixels.clone();
    }

    /** A stroke begins: all of it is undone together. */
    public void beginStroke() {
        keepForUndo();
    }

    /**
     * The brush moves in a straight line, its edge soft over one pixel. Erasing takes all that the same stroke would have drawn.
     * Coordinates are pixels from the left and the upper edge, and may lie outside.
     *
     * @param erase whether it makes black what it touches
     */
    public void stroke(double fromX, double fromY, double toX, double toY, boolean erase) {
        int steps = (int) Math.ceil(Math.hypot(toX - fromX, toY - fromY) / STEP);
        for (int step = 0; step <= steps; step++) {
            double share = steps == 0 ? 0 : (double) step / steps;
            touch(fromX + share * (toX - fromX), fromY + share * (toY - fromY), erase);
        }
        changed();
    }

    private void touch(double x, double y, boolean erase) {
        double reach = radius.get() + 0.5;
        for (int row = Math.max((int) (y - reach), 0); row < Math.min(y + reach, EDGE); row++) {
            for (int column = Math.max((int) (x - reach), 0); column < Math.min(x + reach, EDGE); column++) {
                double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                int strength = (int) Math.round(255 * Math.max(0, Math.min(1, reach - distance)));
                int index = row * EDGE + column;
                int before = pixels[index] & 0xff;
                int after = erase ? (strength > 0 ? 0 : before) : Math.max(before, strength);
                pixels[index] = (byte) after;
            }
        }
    }

    /** Replaces the image. */
    public void show(byte[] image) {
        if (image.length != pixels.length) {
            throw new IllegalArgumentException(
                    "an image must have %d pixels: %d".formatted(pixels.length, image.length));
        }
        keepForUndo();
        pixels = image.clone();
        changed();
    }

    public void clear() {
        show(new byte[EDGE * EDGE]);
    }

    /** Takes back the last stroke, or whatever else changed the image. */
    public void undo() {
        if (!earlier.isEmpty()) {
            pixels = earlier.pop();
            changed();
        }
    }

    private void keepForUndo() {
        earlier.push(pixels.clone());
        if (earlier.size() > MOST_UNDONE) {
            earlier.removeLast();
        }
    }

    private void changed() {
        problem.set("");
        undoable.set(!earlier.isEmpty());
        blank.set(Arrays.equals(pixels, new byte[pixels.length]));
        revision.set(revision.get() + 1);
    }

    /** The network has answered; null when there is nothing to answer. */
    public void finish(@Nullable SketchAnswer answered) {
        answer.set(answered);
    }

    /** Something could not be done, for a reason told in a sentence; what is drawn stays. */
    public void fail(String sentence) {
        problem.set(sentence);
    }
}
