<?php
/**
 * The texts in English.
 *
 * The texts of the plugin are Vietnamese, also on a site whose WordPress was left in English, as many in Vietnam are: English is
 * for those who chose it in their profile.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/**
 * Gives the English text to those who chose English.
 *
 * @param string $translated What WordPress found in files of translations, which come first.
 * @param string $text       The Vietnamese text.
 */
function in_english( string $translated, string $text ): string {
	static $english = null;
	if ( $translated !== $text || 0 !== strpos( (string) get_user_meta( get_current_user_id(), 'locale', true ), 'en' ) ) {
		return $translated;
	}
	$english = $english ?? require plugin_dir_path( PLUGIN ) . 'languages/en.php';
	return $english[ $text ] ?? $text;
}
add_filter( 'gettext_khuyen-hoc-timeline', __NAMESPACE__ . '\in_english', 10, 2 );
