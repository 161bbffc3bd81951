package org.zhicheng.material;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enclosures are the papers of one case: the required materials and the uploaded files.
 *
 * @param requirements the materials, in the order in which they are asked for
 * @param files the current files, by slot and time of upload
 * @param removed the replaced and removed files, by slot and time of upload
 */
public record Enclosures(List<MaterialRequirement> requirements, List<Material> files, List<RemovedMaterial> removed) {

    public static final Enclosures NONE = new Enclosures(List.of(), List.of(), List.of());

    public Enclosures {
        requirements = List.copyOf(requirements);
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    public Optional<MaterialRequirement> requirement(String slot) {
        return requirements.stream().filter(asked -> asked.slot().equals(slot)).findFirst();
    }

    /** Returns slot → name. */
    public Map<String, String> names() {
        return requirements.stream().collect(Collectors.toMap(MaterialRequirement::slot, MaterialRequirement::name));
    }

    public List<Material> in(String slot) {
        return files.stream().filter(file -> file.slot().equals(slot)).toList();
    }

    /** Returns the slots that hold at least one file. */
    public Set<String> filled() {
        return files.stream().map(Material::slot).collect(Collectors.toSet());
    }

    /** Returns whether the slot is required and has no file. */
    public boolean lacks(MaterialRequirement asked) {
        return asked.required() && in(asked.slot()).isEmpty();
    }

    /** Counts all files, those that were replaced or removed as well. */
    int everUploaded() {
        return files.size() + removed.size();
    }

    Enclosures with(List<Material> other) {
        return new Enclosures(requirements, other, removed);
    }
}
