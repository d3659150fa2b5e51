<?php
/**
 * The page of settings: where the release lies, when it is not in the plugin's folder.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Name of the page and of its group of options. */
const PAGE = 'khuyen-hoc-timeline';

/**
 * Who may choose the address: what lies there runs as script in every page. So it takes an administrator who may
 * write scripts; on a network of sites (multisite) that is the administrator of the network alone.
 */
const CHOOSE_ADDRESS = 'khuyen_hoc_timeline_choose_address';

/**
 * Says which rights of WordPress that right needs.
 *
 * @param string[] $needed     What is needed as yet.
 * @param string   $capability The right that is asked for.
 * @param int      $user       Whose.
 */
function needed_rights( array $needed, string $capability, int $user ): array {
	if ( CHOOSE_ADDRESS !== $capability ) {
		return $needed;
	}
	return array_merge( map_meta_cap( 'manage_options', $user ), map_meta_cap( 'unfiltered_html', $user ) );
}
add_filter( 'map_meta_cap', __NAMESPACE__ . '\needed_rights', 10, 3 );

/** The same right to save, whatever page the address is sent from. */
function right_to_save(): string {
	return CHOOSE_ADDRESS;
}
add_filter( 'option_page_capability_' . PAGE, __NAMESPACE__ . '\right_to_save' );

/** Tells WordPress of the setting. */
function register_address(): void {
	register_setting( PAGE, ADDRESS, array( 'sanitize_callback' => __NAMESPACE__ . '\take_address' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_address' );

/** Adds the page to the menu. */
function add_page(): void {
	$title = __( 'Dòng thời gian Khuyến học', 'khuyen-hoc-timeline' );
	add_options_page( $title, $title, CHOOSE_ADDRESS, PAGE, __NAMESPACE__ . '\show_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** Tells administrators when there is no release anywhere. */
function warn(): void {
	if ( '' === address() && current_user_can( 'manage_options' ) ) {
		printf( '<div class="notice notice-warning"><p>%s</p></div>', esc_html( missing() ) );
	}
}
add_action( 'admin_notices', __NAMESPACE__ . '\warn' );

/**
 * Takes an address over, and with it the plain HTML that lies there: now, and not when a reader comes,
 * who would wait for another server.
 *
 * @param mixed $written What the administrator wrote.
 */
function take_address( $written ): string {
	// WordPress calls this twice when the option is new.
	static $taken = array();
	$address      = esc_url_raw( trim( (string) $written ), array( 'http', 'https' ) );
	$address      = '' === $address ? '' : trailingslashit( $address );
	if ( ! isset( $taken[ $address ] ) ) {
		$taken[ $address ] = true;
		$plain             = '' === $address ? '' : fetch_fallback( $address );
		// What readers had stays where nothing came in its stead.
		if ( '' === $address || '' !== $plain ) {
			update_option( COPY, $plain, false );
		}
	}
	return $address;
}

/**
 * The plain HTML of the release at an address; empty, and told on the page, where none comes.
 *
 * @param string $address Address of the folder.
 */
function fetch_fallback( string $address ): string {
	// The safe form calls no address within the network of the server, also where another server sends it there.
	$answer = wp_safe_remote_get( $address . 'fragment.html', array( 'timeout' => 10 ) );
	$found  = is_wp_error( $answer )
		? $answer->get_error_message()
		: (string) wp_remote_retrieve_response_code( $answer );
	$plain  = '200' === $found ? parts( wp_remote_retrieve_body( $answer ) )[0] : '';
	if ( '' === $plain ) {
		/* translators: 1: address, 2: what came instead */
		$text = __( 'Đã lưu địa chỉ, nhưng không lấy được nội dung dự phòng: chờ đợi %1$s trả lời 200, nhận được %2$s. Nội dung dự phòng cũ, nếu có, vẫn giữ. Xem lại địa chỉ thư mục (không phải của tệp lệnh) rồi lưu lần nữa.', 'khuyen-hoc-timeline' );
		add_settings_error( ADDRESS, 'fallback', esc_html( sprintf( $text, $address . 'fragment.html', $found ) ) );
	}
	// Another server is trusted with text in a post, not with scripts of this one.
	return wp_kses_post( $plain );
}

/** Draws the page. */
function show_page(): void {
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation"><tr>
				<th scope="row"><label for="address"><?php esc_html_e( 'Địa chỉ thư mục của bản phát hành', 'khuyen-hoc-timeline' ); ?></label></th>
				<td>
					<input type="url" class="regular-text code" id="address" name="<?php echo esc_attr( ADDRESS ); ?>" value="<?php echo esc_attr( get_option( ADDRESS, '' ) ); ?>" placeholder="https://your.site/timeline/">
					<p class="description"><?php esc_html_e( 'Để trống: dùng thư mục timeline của plugin. Nội dung dự phòng được chép về khi lưu; khi dữ liệu ở đó đổi, bấm lưu lần nữa.', 'khuyen-hoc-timeline' ); ?></p>
				</td>
			</tr></table>
			<?php submit_button( __( 'Lưu', 'khuyen-hoc-timeline' ) ); ?>
		</form>
	</div>
	<?php
}
