package org.zhicheng.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the validator of a field by its widget. */
@Component
public class FieldValidators {

    private final Map<String, FieldValidator> byWidget;

    public FieldValidators(List<FieldValidator> validators) {
        this.byWidget = validators.stream().collect(Collectors.toMap(FieldValidator::widget, Function.identity()));
    }

    Optional<FieldValidator> of(Field field) {
        return Optional.ofNullable(field.widget()).map(byWidget::get);
    }
}
