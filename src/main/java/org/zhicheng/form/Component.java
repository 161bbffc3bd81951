package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A part of a form that holds data. Texts, images, buttons and the like hold none and do not appear. */
public sealed interface Component permits Field, Group, Rows {

    /** Where its data is, relative to the component around it. */
    List<String> path();

    String label();

    /** The component as the form's author wrote it. */
    JsonNode definition();

    /** The FEEL condition under which nobody sees it; null where it is always seen. */
    default String hide() {
        JsonNode hide = definition().path("conditional").path("hide");
        return hide.isTextual() ? hide.textValue() : null;
    }
}
