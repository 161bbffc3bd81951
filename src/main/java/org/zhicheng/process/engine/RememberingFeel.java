package org.zhicheng.process.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.util.ConcurrentLruCache;

/** Parses each cell of a decision table once. The engine's own FEEL parses its text anew for every question. */
public class RememberingFeel extends ScalaFeelEngine {

    public RememberingFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static final class Remembering extends FeelEngine {

        /** Ten times the some five hundred different cells of the tables in use. */
        private static final int MOST_REMEMBERED = 5_000;

        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
                new ConcurrentLruCache<>(MOST_REMEMBERED, super::parseExpression);
        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> conditions =
                new ConcurrentLruCache<>(MOST_REMEMBERED, super::parseUnaryTests);

        private Remembering(CustomFunctionTransformer functions, CompositeValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngine.defaultClock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.get(text);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return conditions.get(text);
        }
    }
}
