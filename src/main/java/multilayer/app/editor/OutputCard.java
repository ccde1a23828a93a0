package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.control.Label;
import multilayer.app.common.Numbers;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.BlockSettings;
import multilayer.app.model.Draft;
import multilayer.app.model.Key;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.text.Messages;

/** The card of the output layer: classes, loss, and how its weights start. */
final class OutputCard extends LayerCard {

    private final Label loss = new Label();
    private final ParameterForm form;

    OutputCard(EditorController controller) {
        super("output-card");
        setId("output-card");
        loss.getStyleClass().add(Styles.TEXT_SMALL);
        form = new ParameterForm("output-", controller.settings());
        form.choice(BlockSettings.outputInitializer(), "initializer", Initializer.Scheme.values(), false);
        form.slider(BlockSettings.outputSigma());
        getChildren().addAll(loss, form);
    }

    void show(Draft draft, Map<Key, String> problems, boolean locked) {
        NetworkSpec network = draft.network();
        String parameters = Numbers.count(network.outputParameterCount());
        show(
                Messages.text("editor.output"),
                Messages.text(
                        "editor.shape",
                        Numbers.count(network.inputsOf(network.hidden().size())),
                        Numbers.count(network.outputs())),
                Messages.text("editor.params", parameters));
        loss.setText(Messages.text("editor.output.loss", Numbers.count(network.outputs())));
        setAccessibleText(Messages.text("editor.output.accessible", Numbers.count(network.outputs()), parameters));
        form.show(draft, problems, locked);
    }
}
