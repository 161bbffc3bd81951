package org.zhicheng.declaration.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhicheng.declaration.fact.DeclarationSectionsReader;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Typed sections hold what an applicant saved of a declaration, section by section, in the order of their keys. */
public record TypedSections(SortedMap<String, SavedSection> saved) {

    public TypedSections {
        saved = Collections.unmodifiableSortedMap(new TreeMap<>(saved));
    }

    public static TypedSections of(List<SavedSection> saved) {
        SortedMap<String, SavedSection> sections = new TreeMap<>();
        saved.forEach(section -> sections.put(section.section(), section));
        return new TypedSections(sections);
    }

    /** Replaces what was saved of this section before. */
    public TypedSections with(SavedSection section) {
        SortedMap<String, SavedSection> other = new TreeMap<>(saved);
        other.put(section.section(), section);
        return new TypedSections(other);
    }

    public Optional<SavedSection> find(String section) {
        return Optional.ofNullable(saved.get(section));
    }

    /** Returns the version of a section; 0 where nothing was saved. */
    public int version(String section) {
        return find(section).map(SavedSection::version).orElse(0);
    }

    /** Returns the content of a section; missing where nothing was saved. */
    public JsonNode content(String section) {
        return find(section).map(SavedSection::content).orElse(MissingNode.getInstance());
    }

    /** Returns all sections as one object, as the form holds them. */
    public ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        saved.forEach((key, section) -> data.set(key, section.content()));
        return data;
    }

    /** Returns a reader of the sections for the rules. */
    public DeclarationSectionsReader read() {
        SortedMap<String, JsonNode> contents = new TreeMap<>();
        saved.forEach((key, section) -> contents.put(key, section.content()));
        return new DeclarationSectionsReader(contents);
    }
}
