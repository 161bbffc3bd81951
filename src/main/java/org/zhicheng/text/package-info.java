/** What people type: what of it is nothing, and how numbers and names are read. */
package org.zhicheng.text;
