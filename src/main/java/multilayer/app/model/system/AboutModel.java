package multilayer.app.model.system;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.system.Licence;
import multilayer.system.SystemFacts.Fact;
import multilayer.text.Messages;

/** What the program is, what it runs on, and under which licences it may be used. */
public final class AboutModel {

    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObservableList<Fact> factsView = FXCollections.unmodifiableObservableList(facts);
    private final ObservableList<Licence> licences = FXCollections.observableArrayList();
    private final ObservableList<Licence> licencesView = FXCollections.unmodifiableObservableList(licences);
    private final ReadOnlyStringWrapper message =
            new ReadOnlyStringWrapper(this, "message", Messages.text("about.asking"));

    public ObservableList<Fact> facts() {
        return factsView;
    }

    public ObservableList<Licence> licences() {
        return licencesView;
    }

    /** What there is to say: that it is being asked for, that it was copied, or what went wrong. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public void tell(List<Fact> told, List<Licence> found) {
        facts.setAll(told);
        licences.setAll(found);
        message.set("");
    }

    public void say(String sentence) {
        message.set(sentence);
    }

    /** All facts, a line each, for whoever helps the person. */
    public String report() {
        return facts.stream()
                .map(fact -> Messages.text("about.line", Messages.name("about.fact", fact.subject()), fact.value()))
                .collect(Collectors.joining("\n", Messages.text("about.report") + "\n", "\n"));
    }

    /** What stands in the list of licences. */
    public static String title(Licence licence) {
        return Messages.text("about.licence", licence.name(), licence.version()).strip();
    }

    /** What stands beside it. */
    public static String text(Licence licence) {
        String text = licence.text().isBlank() ? Messages.text("about.noText", licence.name()) : licence.text();
        return licence.licence().isBlank() ? text : licence.licence() + "\n\n" + text;
    }
}
