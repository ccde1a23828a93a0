package multilayer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;
import javafx.application.Platform;

/** Which way imports run: app, cli → experiments, bench, export, store → engine, and what may be used only in one place. */
@AnalyzeClasses(packages = "multilayer", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    private static final String ENGINE = "multilayer.engine..";
    private static final String DATA = "multilayer.engine.data..";
    private static final String NN = "multilayer.engine.nn..";
    private static final String OPTIM = "multilayer.engine.optim..";
    private static final String EVAL = "multilayer.engine.eval..";
    private static final String TRAIN = "multilayer.engine.train..";
    private static final String[] MIDDLE = {
        "multilayer.experiments..",
        "multilayer.bench..",
        "multilayer.export..",
        "multilayer.store..",
        "multilayer.system.."
    };

    /** Whichever folder a profile builds in. */
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("multilayer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineKnowsNd4jAndALoggerAndNothingElse = classes()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ENGINE, "java..", "org.nd4j..", "org.bytedeco..", "org.slf4j..", "org.jspecify..");

    @ArchTest
    static final ArchRule whatStandsOnTheEngineKnowsNeitherWindowNorCommandLine = noClasses()
            .that()
            .resideInAnyPackage(MIDDLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("multilayer", "multilayer.app..", "multilayer.cli..", "multilayer.text..");

    @ArchTest
    static final ArchRule wordsAreLookedUpByWindowAndCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("multilayer.app..", "multilayer.cli..", "multilayer.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("multilayer.text..");

    @ArchTest
    static final ArchRule wordsKnowTheEnginesCatalogsAndNothingElseOfOurs = noClasses()
            .that()
            .resideInAPackage("multilayer.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("multilayer", "multilayer.app..", "multilayer.cli..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(MIDDLE);

    @ArchTest
    static final ArchRule nobodyKnowsTheMainClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("multilayer.Multilayer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("multilayer");

    @ArchTest
    static final ArchRule javaFxIsUsedInTheWindowOnly = noClasses()
            .that()
            .resideOutsideOfPackage("multilayer.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "org.kordamp..", "atlantafx..");

    @ArchTest
    static final ArchRule nativeNumbersAreUsedInEngineAndBenchmarksOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, "multilayer.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule openClIsUsedInOnePackageOnly = noClasses()
            .that()
            .resideOutsideOfPackage("multilayer.bench.opencl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lwjgl..");

    /**
     * Nothing phones home. Addresses of resources are {@code java.net.URL}s too, so that class may be named, and opened by {@code
     * Build} alone, which reads this program's own manifest; the sockets of {@code OneInstance} are files, for whose addresses no network
     * has a route.
     */
    @ArchTest
    static final ArchRule nothingSpeaksToANetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javafx.scene.web..", "com.sun.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(Http|Jar)?URLConnection|java\\.net\\.(Server|Datagram|Multicast)?Socket"
                            + "|java\\.net\\.Inet.*Address|java\\.nio\\.channels\\.(Datagram|Asynchronous(Server)?Socket)Channel")
            .orShould()
            .accessTargetWhere(describe("what opens a connection", ArchitectureTest::opensConnection));

    private static boolean opensConnection(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        String origin = access.getOriginOwner().getName();
        return (owner.equals("java.net.URL")
                        && Set.of("openStream", "openConnection", "getContent").contains(name)
                        && !origin.equals("multilayer.system.Build"))
                || (owner.equals("java.net.ProxySelector") && name.equals("getDefault"))
                || (owner.startsWith("java.nio.channels.")
                        && owner.endsWith("SocketChannel")
                        && name.equals("open")
                        && !Set.of("multilayer.app.service.OneInstance", "multilayer.app.service.RunningWindow")
                                .contains(origin))
                || (owner.equals("javafx.application.HostServices") && name.equals("showDocument"))
                || owner.equals("java.awt.Desktop");
    }

    /** Where a socket channel may be opened, it is one of the file system. */
    @ArchTest
    static final ArchRule theOnlySocketsAreFiles = noClasses()
            .that()
            .resideInAPackage("multilayer.app.service..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.InetSocketAddress")
            .orShould()
            .accessTargetWhere(describe(
                    "a socket channel of no named family",
                    (JavaAccess<?> access) -> access.getTargetOwner().getName().endsWith("SocketChannel")
                            && access.getName().equals("open")
                            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                            && call.getRawParameterTypes().isEmpty()));

    @ArchTest
    static final ArchRule dataKnowsNoOtherPartOfTheEngine = noClasses()
            .that()
            .resideInAPackage(DATA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NN, OPTIM, EVAL, TRAIN);

    @ArchTest
    static final ArchRule layersKnowOfDataOnlyWhatABatchIsFilledWith = noClasses()
            .that()
            .resideInAPackage(NN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPTIM, EVAL, TRAIN)
            .orShould()
            .dependOnClassesThat(inPackageExcept("multilayer.engine.data", "Samples"));

    @ArchTest
    static final ArchRule optimizersKnowOfLayersOnlyTheirParameters = noClasses()
            .that()
            .resideInAPackage(OPTIM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATA, EVAL, TRAIN)
            .orShould()
            .dependOnClassesThat(inPackageExcept("multilayer.engine.nn", "Parameter", "ParameterUpdate", "Matrix"));

    @ArchTest
    static final ArchRule evaluationKnowsNoTraining = noClasses()
            .that()
            .resideInAPackage(EVAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPTIM, TRAIN);

    @ArchTest
    static final ArchRule modelsKnowNoControl = noClasses()
            .that()
            .resideInAPackage("multilayer.app.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "org.kordamp..", "atlantafx..")
            .allowEmptyShould(true); // until there is a model

    @ArchTest
    static final ArchRule theFxThreadIsEnteredInTwoPlaces = noClasses()
            .that()
            .haveNameNotMatching("multilayer\\.app\\.service\\.(FxThread|MetricsRelay)(\\$.*)?")
            .should()
            .accessTargetWhere(describe(
                    "Platform.runLater",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Platform.class)
                            && access.getName().equals("runLater")));

    /** A shutdown hook is a thread by its interface, so {@code cli.Interruption} cannot do without one. */
    @ArchTest
    static final ArchRule threadsAreMadeInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "multilayer.app.service..",
                    "multilayer.bench..",
                    "multilayer.experiments..",
                    "multilayer.engine.parallel..")
            .and()
            .haveNameNotMatching("multilayer\\.cli\\.Interruption(\\$.*)?")
            .should()
            .beAssignableTo(Thread.class)
            .orShould()
            .accessTargetWhere(describe("thread creation", ArchitectureTest::makesThread));

    private static boolean makesThread(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String name = target.getName();
        boolean constructs = name.equals("<init>");
        return (constructs && target.getOwner().isAssignableTo(Thread.class))
                || (constructs && target.getOwner().isAssignableTo(Executor.class))
                || (constructs && target.getOwner().isAssignableTo(Timer.class))
                || target.getOwner().isEquivalentTo(Executors.class)
                || (target.getOwner().isAssignableTo(CompletableFuture.class)
                        && name.matches(".*Async|delayedExecutor"))
                || (target.getOwner().isAssignableTo(BaseStream.class) && name.equals("parallel"))
                || (target.getOwner().isAssignableTo(Collection.class) && name.equals("parallelStream"));
    }

    private static DescribedPredicate<JavaClass> inPackageExcept(String name, String... allowed) {
        Set<String> simpleNames = Set.of(allowed);
        return describe("in " + name + " other than " + String.join(", ", allowed), type -> {
            String outermost = type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
            return outermost.startsWith(name + ".") && !simpleNames.contains(outermost.substring(name.length() + 1));
        });
    }
}
