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
        },
        RMSPROP("rmsprop") {
            @Override
            OptimizerSpec read(Fields fields) throws ProjectFileException {
                OptimizerSpec.RmsProp usual = OptimizerSpec.RmsProp.USUAL;
                return new OptimizerSpec.RmsProp(
                        fields.real("decayRate", OptimizerSpec.DECAY_RATE, usual.decayRate()),
                        fields.real("epsilon", OptimizerSpec.EPSILON, usual.epsilon()),
                        fields.real("weightDecay", OptimizerSpec.WEIGHT_DECAY, usual.weightDecay()));
            }

            @Override
            void write(OptimizerSpec optimizer, ObjectNode node) {
                OptimizerSpec.RmsProp rmsProp = (OptimizerSpec.RmsProp) optimizer;
                node.put("decayRate", Numbers.decimal(rmsProp.decayRate()));
                node.put("epsilon", Numbers.decimal(rmsProp.epsilon()));
                node.put("weightDecay", Numbers.decimal(rmsProp.weightDecay()));
            }
        },
        ADAM("adam") {
            @Override
            OptimizerSpec read(Fields fields) throws ProjectFileException {
                return moments(fields, OptimizerSpec.Adam.USUAL, OptimizerSpec.Adam::new);
            }

            @Override
            void write(OptimizerSpec optimizer, ObjectNode node) {
                writeMoments((OptimizerSpec.Adam) optimizer, node);
            }
        },
        ADAMW("adamw") {
            @Override
            OptimizerSpec read(Fields fields) throws ProjectFileException {
                return moments(fields, OptimizerSpec.AdamW.USUAL, OptimizerSpec.AdamW::new);
            }

            @Override
            void write(OptimizerSpec optimizer, ObjectNode node) {
                writeMoments((OptimizerSpec.AdamW) optimizer, node);
            }
        };

        /** Makes an optimizer of the Adam family from β₁, β₂, ε and λ. */
        private interface Moments {
            OptimizerSpec make(double beta1, double beta2, double epsilon, double weightDecay);
        }

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        private static OptimizerSpec moments(Fields fields, OptimizerSpec.AdamMoments usual, Moments moments)
                throws ProjectFileException {
            return moments.make(
                    fields.real("beta1", OptimizerSpec.BETA_1, usual.beta1()),
                    fields.real("beta2", OptimizerSpec.BETA_2, usual.beta2()),
                    fields.real("epsilon", OptimizerSpec.EPSILON, usual.epsilon()),
                    fields.real("weightDecay", OptimizerSpec.WEIGHT_DECAY, usual.weightDecay()));
        }

        private static void writeMoments(OptimizerSpec.AdamMoments moments, ObjectNode node) {
            node.put("beta1", Numbers.decimal(moments.beta1()));
            node.put("beta2", Numbers.decimal(moments.beta2()));
            node.put("epsilon", Numbers.decimal(moments.epsilon()));
            node.put("weightDecay", Numbers.decimal(moments.weightDecay()));
        }

        abstract OptimizerSpec read(Fields fields) throws ProjectFileException;

        abstract void write(OptimizerSpec optimizer, ObjectNode node);
    }
}
