package multilayer.app.editor;

import java.util.function.UnaryOperator;
import multilayer.app.common.Numbers;
import multilayer.app.model.Draft;
import multilayer.text.Messages;

/** The card of what enters the network. */
final class InputCard extends LayerCard {

    private final UnaryOperator<String> datasetTitle;

    InputCard(UnaryOperator<String> datasetTitle) {
        super("input-card");
        this.datasetTitle = datasetTitle;
        setId("input-card");
    }

    void show(Draft draft) {
        int side = (int) Math.rint(Math.sqrt(draft.inputs()));
        String size = side * side == draft.inputs()
                ? Messages.text("editor.input.square", side, draft.inputs())
                : Messages.text("editor.input.flat", Numbers.count(draft.inputs()));
        String title = datasetTitle.apply(draft.dataset());
        show(Messages.text("editor.input"), title, size);
        setAccessibleText(Messages.text("editor.input.accessible", Numbers.count(draft.inputs()), title));
    }
}
