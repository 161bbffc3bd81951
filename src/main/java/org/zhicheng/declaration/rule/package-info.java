/**
 * Rules find what is wrong with the facts of a declaration, one class for each rule of the guide. Nothing here knows
 * Spring.
 */
@Room(uses = {"declaration.fact", "form", "problem", "record", "text"})
package org.zhicheng.declaration.rule;

import org.zhicheng.Room;
