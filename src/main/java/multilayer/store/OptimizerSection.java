package multilayer.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import multilayer.engine.Named;
import multilayer.engine.optim.OptimizerSpec;

/** The {@code optimizer} of a project file. Each kind knows how its own fields are read and written. */
final class OptimizerSection {

    private OptimizerSection() {}

    static OptimizerSpec read(Fields optimizer) throws ProjectFileException {
        return optimizer.member("kind", Kind.values()).read(optimizer);
    }

    static ObjectNode write(OptimizerSpec optimizer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", optimizer.id());
        Named.byId("optimizer", Kind.values(), optimizer.id()).write(optimizer, node);
        return node;
    }

    private enum Kind implements Named {
        SGD("sgd") {
            @Override
            OptimizerSpec read(Fields fields) throws ProjectFileException {
                double momentum = fields.real("momentum", OptimizerSpec.MOMENTUM, 0);
                boolean nesterov = fields.flag("nesterov", false);
                double weightDecay = fields.real("weightDecay", OptimizerSpec.WEIGHT_DECAY, 0);
                return fields.checked("nesterov", () -> new OptimizerSpec.Sgd(momentum, nesterov, weightDecay));
            }

            @Override
            void write(OptimizerSpec optimizer, ObjectNode node) {
                OptimizerSpec.Sgd sgd = (OptimizerSpec.Sgd) optimizer;
                node.put("momentum", Numbers.decimal(sgd.momentum()));
                node.put("nesterov", sgd.nesterov());
                node.put("weightDecay", Numbers.decimal(sgd.weightDecay()));
            }
        };

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        abstract OptimizerSpec read(Fields fields) throws ProjectFileException;

        abstract void write(OptimizerSpec optimizer, ObjectNode node);
    }
}
