package org.zhicheng.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A component is a part of a form that holds data. Texts, images, buttons and the like hold none and do not appear. */
public sealed interface Component permits Field, Group, Rows {

    /** Returns the place of its data, relative to the component around it. */
    List<String> path();

    String label();

    /** Returns the component as the form's author wrote it. */
    JsonNode definition();

    /** Returns the FEEL condition that hides it; null where it is always shown. */
    default String hide() {
        JsonNode hide = definition().path("conditional").path("hide");
        return hide.isString() ? hide.stringValue() : null;
    }
}
