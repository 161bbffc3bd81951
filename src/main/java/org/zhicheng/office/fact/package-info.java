/** Facts say what offices got, decided and returned, without anything of the cases; tallies count them week by week. */
@Room(uses = {"declaration", "office", "reference", "review", "sql"})
package org.zhicheng.office.fact;

import org.zhicheng.Room;
